namespace Ledger.Api.Import.Maps;

/// <summary>Why a row is not taken. Never the value itself.</summary>
/// <param name="Line">The line, the header being line 1.</param>
/// <param name="Column">The column, or null where the whole line is meant.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Index">The column's place in the row, from 0.</param>
public sealed record Reject(long Line, string? Column, string Code, int? Index);
