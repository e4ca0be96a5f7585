namespace Ledger.Domain.Reference;

/// <summary>What the register says of a code that an entry holds. A finding about the record, never a reason to refuse it.</summary>
public enum Recognition
{
    /// <summary>The register has the code.</summary>
    Known,

    /// <summary>The register has not the code itself but an authority above it, whose class and country stand for it.</summary>
    Unit,

    /// <summary>The register does not have the code.</summary>
    Unknown,

    /// <summary>The register has it and says that it did not exist, or was not in operation, at the time.</summary>
    NotInOffice,

    /// <summary>The register has it in another place than the entry says.</summary>
    Elsewhere,

    /// <summary>The facility is of another kind than the entry says.</summary>
    OtherKind,

    /// <summary>The code has the form of its national register, whose rows are not kept here.</summary>
    WellFormed,

    /// <summary>The code has not the form of its national register.</summary>
    Malformed,
}
