using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ledger.Domain.Protocols;

namespace Ledger.Domain.Cases.Schema;

/// <summary>
/// What people call every type, field and code of the record, in both languages: from the <c>words.json</c> of each chapter and, for
/// the envelope, the one beside them. A field of an object is worded by its path, <c>birth.month</c>. Each word stands once, in a
/// chapter that uses it.
/// </summary>
public static class EntryWords
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The words as they are written: the envelope's, then each chapter's that has any, in the order of the journey.</summary>
    public static IReadOnlyList<ChapterWords> All { get; } =
        [.. new Chapter?[] { null }.Concat(Enum.GetValues<Chapter>().Cast<Chapter?>()).Select(Read).OfType<ChapterWords>()];

    private static readonly Lazy<Table> Words = new(() => new(All));

    /// <summary>What an act of this name is in the field and when to record it, or null.</summary>
    public static Localized? Type(string name) => Words.Value.Types.GetValueOrDefault(name);

    /// <summary>What a field is called, by its path, or null.</summary>
    public static FieldWord? Field(string path) => Words.Value.Fields.GetValueOrDefault(path);

    /// <summary>The word for a code of the field of this path, or null.</summary>
    public static Localized? Code(string path, string code) => Words.Value.Codes.GetValueOrDefault((path, code));

    /// <summary>The codes that have a word for the field of this path, in the order in which they are written.</summary>
    public static IReadOnlyList<(string Code, Localized Word)> Codes(string path) =>
        [.. All.SelectMany(w => w.Codes).Where(list => list.Key == path).SelectMany(list => list.Value.Select(c => (c.Key, c.Value)))];

    /// <summary>What a chapter is called.</summary>
    public static Localized Of(Chapter chapter) => Code("chapters", Schema.Field.Code(chapter.ToString()))!;

    private static ChapterWords? Read(Chapter? chapter)
    {
        using var resource = typeof(EntryWords).Assembly.GetManifestResourceStream($"words/{(chapter is { } c ? $"{c}/" : "")}words.json");
        return resource is null ? null : JsonSerializer.Deserialize<ChapterWords>(resource, Strict)! with { Chapter = chapter };
    }

    /// <summary>All words by what they are of. A word that stands twice is a mistake of the build: it fails whoever asks first.</summary>
    private sealed class Table(IReadOnlyList<ChapterWords> all)
    {
        public FrozenDictionary<string, Localized> Types { get; } =
            all.SelectMany(w => w.Types).ToDictionary(StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

        public FrozenDictionary<string, FieldWord> Fields { get; } =
            all.SelectMany(w => w.Fields).ToDictionary(StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

        public FrozenDictionary<(string Path, string Code), Localized> Codes { get; } =
            all.SelectMany(w => w.Codes).SelectMany(list => list.Value.Select(code => ((list.Key, code.Key), code.Value)))
                .ToDictionary(code => code.Item1, code => code.Value).ToFrozenDictionary();
    }
}

/// <summary>The words of one chapter.</summary>
public sealed record ChapterWords
{
    /// <summary>The chapter; null for the envelope.</summary>
    [JsonIgnore]
    public Chapter? Chapter { get; init; }

    /// <summary>By the name of the type: what the act is in the field and when to record it, in one sentence.</summary>
    public IReadOnlyDictionary<string, Localized> Types { get; init; } = FrozenDictionary<string, Localized>.Empty;

    /// <summary>By path.</summary>
    public IReadOnlyDictionary<string, FieldWord> Fields { get; init; } = FrozenDictionary<string, FieldWord>.Empty;

    /// <summary>By path, then by code; codes read on after a colon, so they begin in lower case unless they are names.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Localized>> Codes { get; init; } =
        FrozenDictionary<string, IReadOnlyDictionary<string, Localized>>.Empty;
}

/// <summary>What a field is called and, where that is not enough, what it holds.</summary>
/// <param name="Es">Its label in Spanish.</param>
/// <param name="En">Its label in English.</param>
/// <param name="HelpEs">Unit, source, what it is not; in Spanish.</param>
/// <param name="HelpEn">Unit, source, what it is not; in English.</param>
public sealed record FieldWord(string Es, string En, string? HelpEs = null, string? HelpEn = null)
{
    /// <summary>The label.</summary>
    public Localized Label => new(Es, En);

    /// <summary>What it holds, where the label is not enough.</summary>
    public Localized? Help => HelpEs is { } es && HelpEn is { } en ? new(es, en) : null;
}
