using System.Text.Json.Serialization;
using Ledger.Domain.Cases;

namespace Ledger.Domain.Privacy;

/// <summary>
/// A field that identifies a person, as the record keeps it: the digest of its disclosure (RFC 9901) and the subject it is about.
/// The value itself is never here; it is opened from the vault with a purpose, after an access record.
/// </summary>
/// <typeparam name="T">The type of the value that the digest stands for, as the client sends it.</typeparam>
/// <param name="Digest">base64url(SHA-256(ASCII(disclosure))), 43 characters.</param>
/// <param name="Of">The person the value is about.</param>
public sealed record Sealed<T>([property: JsonPropertyName("sealed")] string Digest, SubjectId Of) : ISealed;

/// <summary>Any sealed field, whatever the type of its value.</summary>
public interface ISealed
{
    /// <summary>base64url(SHA-256(ASCII(disclosure))).</summary>
    string Digest { get; }

    /// <summary>The person the value is about.</summary>
    SubjectId Of { get; }
}

/// <summary>
/// Names the property that stands beside a sealed field and holds the subject it is about. Without it the field is about the child.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SealedOfAttribute(string subject) : Attribute
{
    /// <summary>The name of the property of type <see cref="SubjectId"/>, as in C#.</summary>
    public string Subject { get; } = subject;
}
