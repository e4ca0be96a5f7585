using System.Text.Json;
using System.Text.RegularExpressions;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Samples;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Architecture.Tests;

/// <summary>What every type of entry must have before it may be published.</summary>
public partial class CatalogueTests
{
    /// <summary>What recording adds beside the fields of an entry (contract: ENTRY, out).</summary>
    private static readonly string[] AddedWhenRead =
        ["number", "recordedAt", "position", "recordedBy", "amends", "amendedBy", "import", "register"];

    public static TheoryData<string> Aliases => [.. EntryCatalogue.All.Select(t => t.Alias)];

    [Fact]
    public void every_entry_stands_in_the_catalogue_once() =>
        EntryCatalogue.All.Select(t => t.ClrType).ShouldBe(
            typeof(Entry).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Entry)) && !t.IsAbstract), ignoreOrder: true);

    [Fact]
    public void aliases_are_unique_and_versions_run_from_one()
    {
        EntryCatalogue.All.Select(t => t.Alias).ShouldBeUnique();
        foreach (var versions in EntryCatalogue.All.GroupBy(t => t.Name))
            versions.Select(t => t.Version).Order().ShouldBe(Enumerable.Range(1, versions.Count()));
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void every_type_has_an_alias_and_titles_in_both_languages(string alias)
    {
        var type = TypeOf(alias);
        alias.ShouldMatch(@"\A[a-z]+(-[a-z]+)*\.v[1-9][0-9]?\z");
        type.TitleEs.ShouldNotBeNullOrWhiteSpace();
        type.TitleEn.ShouldNotBeNullOrWhiteSpace();
        type.TitleEs.ShouldNotBe(type.TitleEn);
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void every_type_has_a_sample_in_clear_and_as_stored(string alias)
    {
        using var clear = JsonDocument.Parse(Sample.Of(TypeOf(alias)));
        clear.RootElement.GetProperty("type").GetString().ShouldBe(TypeOf(alias).Name);
        File.Exists(Path.Combine(Sources.Root, $"tests/Ledger.Domain.Tests/Cases/Samples/{alias}.json")).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void no_name_means_two_things(string alias)
    {
        var type = TypeOf(alias);
        type.Fields.All.Select(f => f.Name).ShouldBeUnique();

        // Entries of the ledger's own stream are never read as lines of a docket.
        if (type.Chapter != Chapter.Ledger)
            type.Fields.All.Select(f => f.Name).Intersect(AddedWhenRead).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void every_field_has_its_limits(string alias)
    {
        foreach (var (path, field) in Leaves(TypeOf(alias).Fields, ""))
        {
            path.ShouldMatch(@"\A[a-zA-Z.]+\z");
            switch (field.Kind)
            {
                case FieldKind.Text:
                    (field.IsSealed || field.Text is not null).ShouldBeTrue($"{path}: free text is always sealed");
                    break;
                case FieldKind.Integer:
                    field.Bounds.ShouldNotBeNull(path);
                    field.Bounds.Least.ShouldBeGreaterThanOrEqualTo(int.MinValue, path);
                    field.Bounds.Greatest.ShouldBeLessThanOrEqualTo(int.MaxValue, path);
                    break;
                case FieldKind.Code:
                    field.Codes!.ShouldAllBe(c => Code().IsMatch(c));
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void a_sealed_field_of_another_stands_beside_their_subject(string alias)
    {
        var fields = TypeOf(alias).Fields;
        foreach (var field in fields.All.Where(f => f.SealedOf is not null))
        {
            field.IsSealed.ShouldBeTrue();
            fields.Find(field.SealedOf!)!.Kind.ShouldBe(FieldKind.Id);
            TypeOf(alias).ClrType.IsAssignableTo(typeof(INamesPerson)).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public void nothing_sealed_stands_in_a_list(string alias) =>
        // The sealing pass seals members of objects; a list would need a path with an index, which no opening can name yet.
        TypeOf(alias).Fields.All.Where(f => f.IsList && (f.IsSealed || f.Fields?.Sealed.Count > 0)).ShouldBeEmpty();

    [Fact]
    public void a_type_stands_in_the_folder_of_its_chapter()
    {
        foreach (var type in EntryCatalogue.All.Where(t => t.Chapter != Chapter.Ledger))
            type.ClrType.Namespace.ShouldBe($"Ledger.Domain.Cases.{type.Chapter}");
    }

    private static IEnumerable<(string Path, Field Field)> Leaves(FieldSet fields, string prefix) => fields.All.SelectMany(f =>
        f.Fields is { } inner ? Leaves(inner, $"{prefix}{f.Name}.") : [($"{prefix}{f.Name}", f)]);

    private static EntryType TypeOf(string alias) => EntryCatalogue.All.Single(t => t.Alias == alias);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Code();
}
