namespace Ledger.Domain.Privacy;

/// <summary>The codes with which the access policy withholds.</summary>
public static class AccessCodes
{
    /// <summary>There is no such case, or none that the caller may know of: the two are never told apart.</summary>
    public const string CaseUnknown = "case.unknown";

    /// <summary>The role may not do this for this purpose on any case, or not on this case, which the caller may see.</summary>
    public const string AccessDenied = "access.denied";

    /// <summary>The purpose is not one of the closed set.</summary>
    public const string PurposeUnknown = "purpose.unknown";

    /// <summary>A route of one case was asked without a purpose.</summary>
    public const string PurposeMissing = "purpose.missing";
}
