namespace Ledger.Domain.Protocols;

/// <summary>To which children a rule applies, by nationality and the country of the trigger.</summary>
public enum NationalityRelation
{
    /// <summary>Every child.</summary>
    Any,

    /// <summary>Children without the nationality of the country.</summary>
    Foreign,

    /// <summary>Children with the nationality of the country.</summary>
    National,
}
