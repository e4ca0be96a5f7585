namespace Ledger.Api.Embedded;

/// <summary>The embedded PostgreSQL cannot be had; the message tells a person why and what to do, in Spanish and in English.</summary>
public sealed class EmbeddedException(string code, string spanish, string english, string? detail = null)
    : Exception(detail is null ? $"{spanish}\n{english}" : $"{spanish}\n{english}\n{detail}")
{
    /// <summary>Stable, for programs.</summary>
    public string Code { get; } = code;

    public string Spanish { get; } = spanish;

    public string English { get; } = english;
}
