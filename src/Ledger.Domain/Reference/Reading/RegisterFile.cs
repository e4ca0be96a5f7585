using Ledger.Domain.Protocols.Reading;

namespace Ledger.Domain.Reference.Reading;

/// <summary>A file of the register.</summary>
/// <param name="Name">The name by which errors call it.</param>
/// <param name="Bytes">Its content: YAML, UTF-8.</param>
public sealed record RegisterFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>What reading the files gave: the register, or everything that is wrong with them.</summary>
/// <param name="Register">The register; null where there are errors.</param>
/// <param name="Errors">What is wrong, by file, line and column.</param>
public sealed record RegisterReading(Register? Register, IReadOnlyList<PackError> Errors);
