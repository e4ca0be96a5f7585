using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;
using Ledger.Domain.Reference;

namespace Ledger.Domain.Cases.Trafficking;

/// <summary>
/// A crime is reported to a prosecutor or the police: trafficking, smuggling, abuse (domain/protocols.md, B 16 and G; OPI circular
/// of 2010).
/// </summary>
public sealed record CrimeReported : Entry, IInvolves
{
    /// <summary>Which crimes.</summary>
    public required IReadOnlyList<Crime> Crimes { get; init; }

    /// <summary>What class of authority was told.</summary>
    public required AuthorityClass To { get; init; }

    /// <summary>Which authority, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? Recipient { get; init; }

    /// <summary>Who reported it.</summary>
    public CrimeReporter? ReportedBy { get; init; }

    /// <summary>What the child is in it.</summary>
    public ChildsPartInCrime? ChildAs { get; init; }

    /// <summary>The number of the inquiry.</summary>
    public Sealed<string>? CrimeFile { get; init; }

    /// <summary>What is reported.</summary>
    public Sealed<string>? Account { get; init; }

    IEnumerable<string?> IInvolves.Involved => [Recipient];
}

/// <summary>Crimes reported about a child.</summary>
public enum Crime
{
    /// <summary>Trafficking in persons.</summary>
    Trafficking,

    /// <summary>Migrant smuggling.</summary>
    Smuggling,

    /// <summary>Sexual violence.</summary>
    SexualViolence,

    /// <summary>Violence in the family.</summary>
    DomesticViolence,

    /// <summary>Abuse or injuries.</summary>
    Abuse,

    /// <summary>Abuse by an official.</summary>
    AbuseByOfficial,

    /// <summary>Torture or cruel treatment.</summary>
    Torture,

    /// <summary>Kidnapping.</summary>
    Kidnapping,

    /// <summary>Extortion or robbery.</summary>
    Extortion,

    /// <summary>Labour exploitation.</summary>
    Exploitation,

    /// <summary>Forced recruitment.</summary>
    ForcedRecruitment,

    /// <summary>Disappearance.</summary>
    Disappearance,

    /// <summary>Homicide.</summary>
    Homicide,

    /// <summary>Entry without papers: no crime for a child (LGDNNA art. 101); recorded so that the breach can be found.</summary>
    IrregularEntry,

    /// <summary>Other.</summary>
    Other,
}

/// <summary>What the child is in a crime reported.</summary>
public enum ChildsPartInCrime
{
    /// <summary>Victim.</summary>
    Victim,

    /// <summary>Indirect victim.</summary>
    IndirectVictim,

    /// <summary>Witness.</summary>
    Witness,

    /// <summary>Accused.</summary>
    Accused,
}

/// <summary>Who reported a crime.</summary>
public enum CrimeReporter
{
    /// <summary>An authority.</summary>
    Authority,

    /// <summary>The child.</summary>
    Child,

    /// <summary>The representative.</summary>
    Representative,

    /// <summary>A relative.</summary>
    Relative,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>Another person.</summary>
    Other,
}
