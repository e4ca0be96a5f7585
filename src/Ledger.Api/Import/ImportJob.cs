using Ledger.Api.Import.Files;

namespace Ledger.Api.Import;

/// <summary>What to import.</summary>
/// <param name="File">The file.</param>
/// <param name="Form">How it becomes cases.</param>
/// <param name="RejectsPath">The file for rejected rows, or null.</param>
public sealed record ImportJob(SourceFile File, ISourceForm Form, string? RejectsPath = null);

/// <summary>How far an import has come.</summary>
/// <param name="Position">Bytes of the uncompressed file done.</param>
/// <param name="Length">Bytes of the uncompressed file.</param>
public readonly record struct ImportProgress(long Position, long Length);
