namespace Ledger.Domain.Reference;

/// <summary>What is known of an authority's code. An unknown code is unknown, never refused.</summary>
/// <param name="Code">The code, e.g. <c>MX-INM</c>.</param>
/// <param name="Class">What the authority is; null for a body that is of none of the classes that rules ask for.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the State it belongs to; null for a body of no State.</param>
/// <param name="Es">Its name in Spanish.</param>
/// <param name="En">Its name in English.</param>
public sealed record Authority(string Code, AuthorityClass? Class, string? Country, string Es, string En)
{
    /// <summary>ISO 3166-2 of the part of the country that it serves; null for the whole of it.</summary>
    public string? Territory { get; init; }

    /// <summary>The code of the authority that it belongs to; null where none is known.</summary>
    public string? Parent { get; init; }

    /// <summary>When it existed, as far as that is known.</summary>
    public Existence Existence { get; init; } = Existence.Unknown;

    /// <summary>The authorities that took over from it.</summary>
    public IReadOnlyList<Succession> Successors { get; init; } = [];

    /// <summary>Where it is known from that the authority exists and what it is.</summary>
    public Citation? Source { get; init; }
}

/// <summary>An authority that took over from another.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Source">Where that is known from.</param>
public sealed record Succession(string Code, Citation Source);
