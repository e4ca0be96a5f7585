namespace Ledger.Domain.Cases.Amendments;

/// <summary>
/// An entry about this case and another. It is recorded in both at once, and each half says enough to be understood alone: neither case
/// can be read, exported or replayed only with the other at hand.
/// </summary>
public interface IJoinsCase
{
    /// <summary>The other case.</summary>
    CaseId LinkedCase { get; }

    /// <summary>The same as the other case has to say it.</summary>
    /// <param name="from">This case.</param>
    /// <param name="here">What is on its record.</param>
    Entry Seen(CaseId from, CaseFile here);
}
