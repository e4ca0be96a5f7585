using System.Security.Cryptography;
using System.Text.Json;
using Ledger.Api.Import;
using Ledger.Api.Import.Files;
using Ledger.Api.Import.Maps;
using Ledger.Api.Vault;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;

namespace Ledger.Api.Export;

/// <summary>Reads the cases of an export, one in memory at a time, and holds the end against all that stood before it.</summary>
internal sealed class ExportCases : ICaseReader
{
    private readonly LineReader _lines;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IEnumerator<ReadCase> _cases;

    public ExportCases(SourceFile file, ExportHeader header, ReadingGround ground, RecipientSecret? secret)
    {
        _lines = new(file.Read(), ExportFormat.LongestLine);
        _cases = Read(file.Sha256, header, ground, secret).GetEnumerator();
    }

    public long Position => _lines.Position;

    public ReadCase? Next() => _cases.MoveNext() ? _cases.Current : null;

    public void Dispose()
    {
        _cases.Dispose();
        _lines.Dispose();
        _hash.Dispose();
    }

    private IEnumerable<ReadCase> Read(string sha256, ExportHeader header, ReadingGround ground, RecipientSecret? secret)
    {
        ExportedCase? open = null;
        var (cases, entries) = (0L, 0L);
        Hash(_lines.Next()!.Value.Span);
        while (_lines.Next() is { } line)
        {
            if (EndIn(line) is { } end)
            {
                if (open is not null)
                    yield return open.Close(sha256, ground, secret);
                if (cases != header.Cases || entries != end.Entries || end.Sha256 != Digest() || _lines.Next() is not null)
                    yield return Fault(_lines.Number, ExportFaults.End);
                yield break;
            }

            Hash(line.Span);
            entries++;
            var faults = new List<Reject>();
            var entry = ExportedEntry.Read(line, _lines.Number, id => open?.Id == id ? open.Child : null, faults);
            if (entry is null)
            {
                yield return new(_lines.Number, null, faults);
                continue;
            }

            var id = entry.Members.Case;
            if (open?.Id != id)
            {
                if (open is not null)
                    yield return open.Close(sha256, ground, secret);
                var after = open;
                open = new ExportedCase(id, header);
                cases++;
                if (after is not null && string.CompareOrdinal(id.ToString(), after.Id.ToString()) <= 0)
                    open.Faults.Add(new(_lines.Number, null, ExportFaults.Cases));
            }

            open.Line = _lines.Number;
            open.Add(entry);
        }

        yield return Fault(_lines.Number, ExportFaults.End);
    }

    private static ExportEnd? EndIn(ReadOnlyMemory<byte> line)
    {
        if (!line.Span.StartsWith("{\"entries\":"u8) || CanonicalJson.WhyNotIJson(line.Span) is not null)
            return null;
        try
        {
            return JsonSerializer.Deserialize<ExportEnd>(line.Span, LedgerJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Hash(ReadOnlySpan<byte> line)
    {
        _hash.AppendData(line);
        _hash.AppendData("\n"u8);
    }

    private string Digest() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    private static ReadCase Fault(long line, string code) => new(line, null, [new Reject(line, null, code)]);
}
