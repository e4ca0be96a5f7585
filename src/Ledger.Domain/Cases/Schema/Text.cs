using System.Text.RegularExpressions;

namespace Ledger.Domain.Cases.Schema;

/// <summary>How long a text field may be and which characters it may hold. Every text that is not sealed carries one.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TextAttribute(int maxLength, Pattern pattern) : Attribute
{
    /// <summary>The greatest length in UTF-16 code units.</summary>
    public int MaxLength { get; } = maxLength;

    /// <summary>Which form the text has.</summary>
    public Pattern Pattern { get; } = pattern;
}

/// <summary>The least and greatest value of a number.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class BoundsAttribute(long least, long greatest) : Attribute
{
    /// <summary>The least value.</summary>
    public long Least { get; } = least;

    /// <summary>The greatest value.</summary>
    public long Greatest { get; } = greatest;
}

/// <summary>Forms of text that are not sealed. None admits free prose: prose may identify a person.</summary>
public enum Pattern
{
    /// <summary>Letters, digits, hyphen, dot: a code of a register.</summary>
    Code,

    /// <summary>An authority's code, e.g. <c>MX-INM</c>.</summary>
    Authority,

    /// <summary>ISO 3166-1 alpha-2.</summary>
    Country,

    /// <summary>ISO 3166-2.</summary>
    Subdivision,

    /// <summary>BCP 47 language tag: ISO 639 code with optional region.</summary>
    Language,

    /// <summary>The name of a municipality or county in a national register.</summary>
    Name,

    /// <summary>A calendar month, <c>2009-03</c>.</summary>
    Month,

    /// <summary>A calendar date, <c>2009-03-14</c>.</summary>
    Date,

    /// <summary>The id of a rule in a pack, <c>MX-LM-112-CNDH@v2013</c>.</summary>
    Rule,

    /// <summary>The name of an entry type in the catalogue, <c>referred-to-care</c>.</summary>
    EntryName,
}

/// <summary>The regular expressions of <see cref="Pattern"/>.</summary>
public static partial class Patterns
{
    /// <summary>The expression of a pattern.</summary>
    public static Regex Of(Pattern pattern) => pattern switch
    {
        Pattern.Code => Code(),
        Pattern.Authority => Authority(),
        Pattern.Country => Country(),
        Pattern.Subdivision => Subdivision(),
        Pattern.Language => Language(),
        Pattern.Name => Name(),
        Pattern.Month => Month(),
        Pattern.Date => Date(),
        Pattern.Rule => Rule(),
        Pattern.EntryName => EntryName(),
        _ => throw new ArgumentOutOfRangeException(nameof(pattern)),
    };

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.\-]*\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"\A[A-Z]{2,4}-[A-Z0-9][A-Z0-9\-]*\z")]
    private static partial Regex Authority();

    [GeneratedRegex(@"\A[A-Z]{2}\z")]
    private static partial Regex Country();

    [GeneratedRegex(@"\A[A-Z]{2}-[A-Z0-9]{1,3}\z")]
    private static partial Regex Subdivision();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Z]{2})?\z")]
    private static partial Regex Language();

    [GeneratedRegex(@"\A[\p{L}0-9][\p{L}\p{M}0-9 .'’()/\-]*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A(19|20)[0-9]{2}-(0[1-9]|1[0-2])\z")]
    private static partial Regex Month();

    [GeneratedRegex(@"\A(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\z")]
    private static partial Regex Date();

    [GeneratedRegex(@"\A[A-Z0-9][A-Za-z0-9@\-]*\z")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\A[a-z]+(-[a-z]+)*\z")]
    private static partial Regex EntryName();
}
