namespace Ledger.Domain.Protocols;

/// <summary>How strongly the source of a rule binds. Findings never mix levels.</summary>
public enum Force
{
    /// <summary>A treaty, for the States bound by it.</summary>
    Treaty,

    /// <summary>An act of a legislature.</summary>
    Statute,

    /// <summary>A regulation made under a statute.</summary>
    Regulation,

    /// <summary>A regulation or directive of the European Union.</summary>
    EuAct,

    /// <summary>A decision of a court.</summary>
    CourtDecision,

    /// <summary>A protocol that an administration adopted for itself.</summary>
    AdministrativeProtocol,

    /// <summary>An agreement between authorities or States.</summary>
    Agreement,

    /// <summary>General comments, guidelines: they guide and do not bind.</summary>
    SoftLaw,

    /// <summary>What an authority says that it does.</summary>
    Practice,
}
