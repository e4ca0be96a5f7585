using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Cli;
using Ledger.Api.Problems;
using Ledger.Api.Recording;
using Ledger.Api.Tests.Fixtures;
using Ledger.Api.Vault;
using Microsoft.Extensions.DependencyInjection;
using NSec.Cryptography;

namespace Ledger.Api.Tests.Export;

/// <summary>A whole ledger with the commands of its terminal, and a folder for their files.</summary>
internal sealed class ExportLedger(TestLedger ledger) : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ledger-export-").FullName;

    public TestLedger Ledger => ledger;

    public static async Task<ExportLedger> StartAsync(PostgresServer server) => new(await TestLedger.StartAsync(server));

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>A key pair in the files <c>name.key</c> and <c>name.pub</c>, as OpenSSL writes them.</summary>
    public void WriteKeys(string name)
    {
        using var key = Key.Create(
            KeyAgreementAlgorithm.X25519, new() { ExportPolicy = KeyExportPolicies.AllowPlaintextExport });
        File.WriteAllBytes(PathOf($"{name}.pub"), key.PublicKey.Export(KeyBlobFormat.PkixPublicKeyText));
        File.WriteAllBytes(PathOf($"{name}.key"), key.Export(KeyBlobFormat.PkixPrivateKeyText));
        File.SetUnixFileMode(PathOf($"{name}.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public async Task<(int Code, string Text)> ExportAsync(params string[] args)
    {
        var output = new StringWriter();
        var command = new ExportCommand(Console(output), _ => Task.FromResult(new ExportTarget(
            ledger.Database, Service<LedgerOrigin>(), _ => Task.FromResult(Service<Opener>()))));
        return (await command.RunAsync(args, TestContext.Current.CancellationToken), output.ToString());
    }

    /// <summary>The lines of an export of everything.</summary>
    public async Task<string[]> LinesAsync(params string[] args)
    {
        var path = PathOf($"{Guid.NewGuid():N}.jsonl");
        var (code, text) = await ExportAsync(["--out", path, .. args]);
        code.ShouldBe(ExportCommand.Done, text);
        return await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
    }

    public async Task<(int Code, string Text)> ImportAsync(params string[] args)
    {
        var output = new StringWriter();
        Task<ImportTarget> OpenAsync(CancellationToken cancellation) => Task.FromResult(new ImportTarget(
            ledger.Database, Service<LedgerOrigin>(), Service<CaseNumbers>(), _ => Task.FromResult(Service<Sealer>())));
        var code = WithdrawArguments.AreMeant(args)
            ? await new WithdrawCommand(Console(output), OpenAsync).RunAsync(args, TestContext.Current.CancellationToken)
            : await new ImportCommand(Console(output), OpenAsync).RunAsync(args, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }

    public async Task<string> ListAsync()
    {
        var output = new StringWriter();
        await new ImportsCommand(Console(output), _ => Task.FromResult(ledger.Database)).RunAsync([], default);
        return output.ToString();
    }

    /// <summary>An export with its end made anew for lines that were changed: only what it says is wrong, not its digest.</summary>
    public string Forge(IReadOnlyList<string> lines)
    {
        var before = string.Concat(lines.Take(lines.Count - 1).Select(line => line + "\n"));
        var end = $$"""{"entries":{{lines.Count - 2}},"sha256":"{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before)))}}"}""";
        return Write($"{Guid.NewGuid():N}.jsonl", before + end + "\n");
    }

    /// <summary>Status and docket as an auditor sees them, apart from when, where and by whom it was recorded.</summary>
    public async Task<string> SaidAsync(Guid caseId)
    {
        var auditor = ledger.As("auditor");
        var said = new JsonArray();
        foreach (var part in new[] { "", "/docket" })
        {
            var answer = (await auditor.GetAsync($"/cases/{caseId}{part}?asOf=2026-11-01T00:00:00Z")).ShouldBeOk();
            var json = JsonNode.Parse(answer.Body)!.AsObject();
            foreach (var name in new[] { "position", "at", "self", "next" })
                json.Remove(name);
            Forget(json["entries"]);
            said.Add((JsonNode)json);
        }

        return said.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    public async ValueTask DisposeAsync()
    {
        await ledger.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Forget(JsonNode? entries)
    {
        foreach (var entry in entries?.AsArray() ?? [])
            foreach (var members in new[] { entry!.AsObject(), entry["original"]?.AsObject() }.OfType<JsonObject>())
                foreach (var name in new[] { "recordedAt", "recordedBy", "position", "import", "sourceRecordedAt" })
                    members.Remove(name);
    }

    private static ImportConsole Console(TextWriter output) => new(output, TextWriter.Null, IsTerminal: false, Language.En);

    private T Service<T>()
        where T : notnull => ledger.App.Services.GetRequiredService<T>();
}
