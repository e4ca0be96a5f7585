using System.Security.Cryptography;
using System.Text;
using Ledger.Api.Recording;
using Ledger.Api.Recording.Writing;
using Ledger.Domain.Cases;
using Ledger.Projections.Cases;

namespace Ledger.Api.Import.Writing;

/// <summary>
/// Writes what is stored of a case and hashes it, before any transaction: both are the larger part of the work. JSON is stored in its
/// canonical form, which is also what is hashed.
/// </summary>
/// <param name="numbers">Gives case numbers.</param>
internal sealed class CasePreparation(CaseNumbers numbers)
{
    public PreparedCase Prepare(ImportedCase imported)
    {
        var number = imported.CaseNumber ?? numbers.Next();
        var entries = new PreparedEntry[imported.Entries.Count];
        var (headers, headersHash) = (Array.Empty<byte>(), Array.Empty<byte>());
        for (var i = 0; i < entries.Length; i++)
        {
            // The entries of a row have one origin; those of an export have one each.
            if (i == 0 || !ReferenceEquals(imported.Entries[i].Import, imported.Entries[i - 1].Import))
            {
                headers = Headers(imported.Entries[i], caseNumber: null);
                headersHash = SHA256.HashData(headers);
            }

            entries[i] = PreparedEntry.Of(imported.Entries[i].Submitted, headers, headersHash);
        }

        entries[0] = Opening(imported.Entries[0], entries[0], number);
        return new(imported.Id, number, imported.Entries, entries)
        {
            KeepsNumber = imported.CaseNumber is not null,
            Disclosures = imported.Disclosures,
        };
    }

    /// <summary>The same case under another number, where the first one was taken.</summary>
    public PreparedCase Renumber(PreparedCase prepared)
    {
        if (prepared.KeepsNumber)
            return prepared;
        var number = numbers.Next();
        return prepared with
        {
            CaseNumber = number,
            Entries = [Opening(prepared.Recorded[0], prepared.Entries[0], number), .. prepared.Entries[1..]],
        };
    }

    private static PreparedEntry Opening(Recorded recorded, PreparedEntry entry, string number)
    {
        var headers = Headers(recorded, number);
        return entry with { Headers = headers, HeadersHash = SHA256.HashData(headers) };
    }

    /// <summary>The headers, all of them hashed, members in canonical order (<see cref="StoredEntry.HashedHeaders"/>).</summary>
    private static byte[] Headers(Recorded recorded, string? caseNumber)
    {
        var import = recorded.Import!;
        if (import.Earlier is not null)
            return PreparedEntry.HeadersOf(recorded, caseNumber);

        // What a map says is made of codes only, and there are millions of it: written straight away, members in canonical order.
        var (subject, role, _) = recorded.RecordedBy;
        var number = caseNumber is null ? "" : $"\"{StoredEntry.CaseNumberHeader}\":\"{caseNumber}\",";
        return Encoding.UTF8.GetBytes(
            $"{{{number}\"{StoredEntry.ImportHeader}\":{{\"line\":{import.Line},\"sha256\":\"{import.Sha256}\","
            + $"\"source\":\"{import.Source}\"}},"
            + $"\"{StoredEntry.RecordedByHeader}\":{{\"role\":\"{role}\",\"subject\":\"{subject}\"}}}}");
    }
}
