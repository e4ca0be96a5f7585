namespace Ledger.Domain.Integrity;

/// <summary>Why a text is not I-JSON (RFC 7493) as the record restricts it.</summary>
/// <param name="Code">A stable code, one of the constants of this type.</param>
/// <param name="Pointer">
/// JSON Pointer (RFC 6901) to the place. It stops at the containing object where a name is not a plain one of the record's kind,
/// because a name that nobody defined is the sender's own text and may be anything, a person's name included.
/// </param>
public readonly record struct IJsonFault(string Code, string Pointer)
{
    /// <summary>Code: not JSON (RFC 8259), more than one value, or a comment or trailing comma.</summary>
    public const string Syntax = "body.malformed";

    /// <summary>Code: longer than the limit.</summary>
    public const string TooLarge = "body.too-large";

    /// <summary>Code: arrays and objects nested more than <see cref="CanonicalJson.MaxDepth"/> deep.</summary>
    public const string TooDeep = "body.too-deep";

    /// <summary>Code: an object has the same name twice; PostgreSQL would keep the last only.</summary>
    public const string DuplicateProperty = "body.duplicate-property";

    /// <summary>Code: a number with a fraction or an exponent. Decimals, money and dates are strings.</summary>
    public const string NotAnInteger = "body.number-not-integer";

    /// <summary>Code: an integer beyond ±(2^53 - 1), which not every reader keeps exactly (RFC 7493, 2.2).</summary>
    public const string OutOfRange = "body.number-out-of-range";

    /// <summary>Code: U+0000, which PostgreSQL cannot store.</summary>
    public const string NullCharacter = "body.null-character";

    /// <summary>Code: half of a surrogate pair (RFC 7493, 2.1).</summary>
    public const string LoneSurrogate = "body.lone-surrogate";

    /// <summary>Code: a code point that Unicode reserves for ever as no character (RFC 7493, 2.1).</summary>
    public const string Noncharacter = "body.noncharacter";

    /// <summary>Code: a string that is not UTF-8.</summary>
    public const string InvalidUtf8 = "body.encoding-invalid";
}

/// <summary>Thrown where text that had to be checked before is not I-JSON. Its message is the code, never a part of the text.</summary>
public sealed class NotIJsonException(IJsonFault fault) : FormatException(fault.Code)
{
    /// <summary>What is wrong, and where.</summary>
    public IJsonFault Fault { get; } = fault;
}
