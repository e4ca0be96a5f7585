namespace Ledger.Api.Import.Maps;

/// <summary>Why a row is not taken, besides what the domain refuses.</summary>
public static class RejectCodes
{
    /// <summary>The entry needs a value and the cell is empty.</summary>
    public const string Missing = "value.missing";

    /// <summary>The code table does not have the value.</summary>
    public const string Unmapped = "value.unmapped";

    /// <summary>The date is not of the form that the map says.</summary>
    public const string DateFormat = "value.date-format";

    /// <summary>The value is none that the field takes.</summary>
    public const string Invalid = "value.invalid";

    /// <summary>The line has more or fewer columns than the header.</summary>
    public const string Columns = "csv.columns";

    /// <summary>Quotes do not match, or a field runs over the end of the line.</summary>
    public const string Quoting = "csv.quoting";

    /// <summary>The line is not UTF-8.</summary>
    public const string Encoding = "csv.encoding";
}
