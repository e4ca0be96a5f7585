namespace Ledger.Domain.Protocols.Reading;

/// <summary>What reading a file gave: the pack, or everything that is wrong with the file.</summary>
/// <param name="Pack">The pack; null where there are errors.</param>
/// <param name="Errors">What is wrong, by line and column.</param>
public sealed record PackReading(Pack? Pack, IReadOnlyList<PackError> Errors);
