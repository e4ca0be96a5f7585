using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols;

namespace Ledger.Domain.Tests.Cases.Schema;

/// <summary>Whatever the record can hold, a person can read in both languages: a type, field or code without words fails here.</summary>
public class EntryWordsTests
{
    /// <summary>Texts whose codes no list closes, but which people read all the same where one is known.</summary>
    private static readonly string[] OpenLists = ["by.role", "by.qualifications", "reasons"];

    private static readonly string[] Envelope =
        ["type", "v", .. FieldSet.Envelope.Paths().Select(f => f.Path)];

    [Fact]
    public void every_type_says_what_it_is_and_when_to_record_it() =>
        EntryCatalogue.All.Select(t => t.Name).Distinct().Where(name => EntryWords.Type(name) is null).ShouldBeEmpty();

    [Fact]
    public void every_field_has_a_label() =>
        Fields().Select(f => f.Path).Distinct().Where(path => EntryWords.Field(path) is null).ShouldBeEmpty();

    [Fact]
    public void every_code_has_a_word() => Fields()
        .SelectMany(f => (f.Field.Codes ?? []).Where(code => EntryWords.Code(f.Path, code) is null).Select(code => $"{f.Path}: {code}"))
        .Distinct().ShouldBeEmpty();

    [Fact]
    public void no_type_field_or_code_is_worded_twice()
    {
        EntryWords.All.SelectMany(w => w.Types.Keys).ShouldBeUnique();
        EntryWords.All.SelectMany(w => w.Fields.Keys).ShouldBeUnique();
        EntryWords.All.SelectMany(Codes).ShouldBeUnique();
    }

    [Fact]
    public void a_word_stands_in_a_chapter_that_uses_it()
    {
        foreach (var words in EntryWords.All)
        {
            words.Types.Keys.Except(Types(words.Chapter).Select(t => t.Name)).ShouldBeEmpty($"{words.Chapter}: types");
            words.Fields.Keys.Except(Fields(words.Chapter).Select(f => f.Path)).ShouldBeEmpty($"{words.Chapter}: fields");
            Codes(words).Except(Fields(words.Chapter).SelectMany(f => (f.Field.Codes ?? []).Select(code => $"{f.Path}: {code}")))
                .Where(code => !OpenLists.Any(path => code.StartsWith($"{path}: ", StringComparison.Ordinal)))
                .ShouldBeEmpty($"{words.Chapter}: codes");
        }
    }

    [Fact]
    public void every_word_is_there_in_both_languages()
    {
        foreach (var words in EntryWords.All)
        {
            words.Types.Where(t => IsLacking(t.Value)).ShouldBeEmpty();
            words.Fields.Where(f => IsLacking(f.Value.Label)).ShouldBeEmpty();
            words.Fields.Where(f => f.Value.HelpEs is null != f.Value.HelpEn is null || (f.Value.Help is { } help && IsLacking(help)))
                .ShouldBeEmpty();
            words.Codes.SelectMany(list => list.Value).Where(code => IsLacking(code.Value)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void a_type_is_told_in_a_sentence()
    {
        foreach (var (name, text) in EntryWords.All.SelectMany(w => w.Types))
        {
            text.Es.ShouldEndWith(".", customMessage: name);
            text.En.ShouldEndWith(".", customMessage: name);
        }
    }

    /// <summary>A label that two fields of one entry share would leave a reader guessing which is which.</summary>
    [Fact]
    public void no_two_fields_of_a_type_share_a_label()
    {
        foreach (var type in EntryCatalogue.All)
        {
            Body(type).Select(f => EntryWords.Field(f.Name)!.Es).ShouldBeUnique(type.Alias);
            Body(type).Select(f => EntryWords.Field(f.Name)!.En).ShouldBeUnique(type.Alias);
        }
    }

    [Fact]
    public void every_chapter_has_a_name() =>
        Enum.GetValues<Chapter>().Where(chapter => IsLacking(EntryWords.Of(chapter))).ShouldBeEmpty();

    private static bool IsLacking(Localized text) => string.IsNullOrWhiteSpace(text.Es) || string.IsNullOrWhiteSpace(text.En);

    private static IEnumerable<string> Codes(ChapterWords words) =>
        words.Codes.SelectMany(list => list.Value.Keys.Select(code => $"{list.Key}: {code}"));

    private static IEnumerable<EntryType> Types(Chapter? chapter) => EntryCatalogue.All.Where(t => t.Chapter == chapter);

    private static IEnumerable<Field> Body(EntryType type) => type.Fields.All.Where(f => !Envelope.Contains(f.Name));

    /// <summary>The fields of the bodies of a chapter's types; of the envelope for none.</summary>
    private static IEnumerable<(string Path, Field Field)> Fields(Chapter? chapter) => chapter is null
        ? EntryCatalogue.All[0].Fields.Paths().Where(f => Envelope.Contains(f.Path))
        : Types(chapter).SelectMany(t => t.Fields.Paths()).Where(f => !Envelope.Contains(f.Path));

    private static IEnumerable<(string Path, Field Field)> Fields() => EntryCatalogue.All.SelectMany(t => t.Fields.Paths());
}
