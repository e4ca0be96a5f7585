using Ledger.Api.Problems;

namespace Ledger.Api.Import;

/// <summary>An import that cannot go on, for a reason that a person can act on.</summary>
/// <param name="text">The reason.</param>
public sealed class ImportException(Bilingual text) : Exception(text.En)
{
    /// <summary>The reason.</summary>
    public Bilingual Text { get; } = text;
}
