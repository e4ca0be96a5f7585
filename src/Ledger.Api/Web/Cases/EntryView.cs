namespace Ledger.Api.Web.Cases;

/// <summary>One numbered entry of the docket, worded.</summary>
public sealed record EntryView
{
    public required long Number { get; init; }

    public required string Title { get; init; }

    /// <summary>When it occurred, in words.</summary>
    public required string Occurred { get; init; }

    public required string Precision { get; init; }

    /// <summary>The date exactly as it was written, or null when unknown.</summary>
    public required string? Written { get; init; }

    public required string Zone { get; init; }

    public required string Recorded { get; init; }

    public string? Delay { get; init; }

    public string? Place { get; init; }

    /// <summary>Who did the act.</summary>
    public required string By { get; init; }

    /// <summary>What the register says against the authority; null where nothing.</summary>
    public string? ByMark { get; init; }

    /// <summary>What the register says against the codes of the place; null where nothing.</summary>
    public string? PlaceMarks { get; init; }

    /// <summary>In what role and with which qualifications.</summary>
    public required string Capacity { get; init; }

    public required string RecordedBy { get; init; }

    public required IReadOnlyList<FieldView> Fields { get; init; }

    /// <summary>What it said before it was corrected; empty where it was not.</summary>
    public IReadOnlyList<FieldView> Before { get; init; } = [];

    /// <summary>The entry that corrected it, and why.</summary>
    public AmendedBy? Corrected { get; init; }

    /// <summary>The entry that annulled it, and why.</summary>
    public AmendedBy? Annulled { get; init; }

    /// <summary>The number of the entry that this one amends.</summary>
    public long? Amends { get; init; }

    /// <summary>Entries that it cites: the word and the number, or the word and null for another case.</summary>
    public IReadOnlyList<(string Word, long? Number)> Refs { get; init; } = [];

    /// <summary>The other case that it is about, where it is about one; its number and address where the visitor may see it.</summary>
    public OtherCaseView? Other { get; init; }

    /// <summary>True where it is not certain that it had occurred by the moment asked.</summary>
    public bool Uncertain { get; init; }

    public required IReadOnlyList<VerdictView> Verdicts { get; init; }

    public string Anchor => $"entry-{Number}";
}

/// <summary>Another case: its number and address, or nothing of it for a visitor who may not see it.</summary>
public sealed record OtherCaseView(string? Number, string? Href)
{
    /// <summary>The case as the visitor of a page may know it.</summary>
    public static OtherCaseView Of(Domain.Cases.CaseId? other, IReadOnlyDictionary<Domain.Cases.CaseId, string> seen) =>
        other is { } id && seen.TryGetValue(id, out var number) ? new(number, $"/cases/{id}") : new(null, null);
}

/// <summary>A case that was absorbed: by which entry, which case, and its entries by reference.</summary>
public sealed record AbsorbedView(long By, OtherCaseView Case, IReadOnlyList<ReferenceView> Entries);

/// <summary>An entry of another case.</summary>
public sealed record ReferenceView(long Number, string Title, string Occurred, string Href);

/// <summary>An amendment in force: the number of its entry, and why.</summary>
public sealed record AmendedBy(long Number, string Reason);
