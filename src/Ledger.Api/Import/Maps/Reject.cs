namespace Ledger.Api.Import.Maps;

/// <summary>Why a row is not taken.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column or the JSON pointer, or null where the whole line is meant.</param>
/// <param name="Code">A stable code.</param>
/// <param name="Value">The value, only where the map calls the column safe.</param>
public sealed record Reject(long Line, string? Column, string Code, string? Value = null);
