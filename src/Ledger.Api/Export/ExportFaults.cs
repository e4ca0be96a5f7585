namespace Ledger.Api.Export;

/// <summary>Why a line of an export is not taken, besides what its schema and the domain refuse.</summary>
public static class ExportFaults
{
    /// <summary>What stands beside the entry (case, number, recording) is not of the form of an export.</summary>
    public const string Members = "export.members";

    /// <summary>The entries of a case are not numbered from 1 without holes, or their recording goes backwards.</summary>
    public const string Order = "export.order";

    /// <summary>The cases do not stand in the order of their ids, or one stands twice.</summary>
    public const string Cases = "export.cases";

    /// <summary>A case has more entries than any case.</summary>
    public const string TooMany = "export.too-many";

    /// <summary>What the line says of its amendments does not follow from the entries of the case.</summary>
    public const string Amendments = "export.amendments";

    /// <summary>What was opened is not for this key, or not what the entry holds digests of.</summary>
    public const string Disclosures = "export.disclosures";

    /// <summary>The end is missing, or is not that of the lines before it.</summary>
    public const string End = "export.end";
}
