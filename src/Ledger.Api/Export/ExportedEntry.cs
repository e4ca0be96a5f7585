using System.Buffers;
using System.Text.Json;
using Ledger.Api.Import.Maps;
using Ledger.Api.Recording;
using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;

namespace Ledger.Api.Export;

/// <summary>One line of an export, read: nothing of it is believed that was not checked.</summary>
/// <param name="Line">The line.</param>
/// <param name="Members">What the line says besides the entry.</param>
/// <param name="Submitted">The entry as it was recorded.</param>
/// <param name="Current">What it says now, canonical, where that is something else.</param>
/// <param name="Sealed">Its sealed fields.</param>
internal sealed record ExportedEntry(
    long Line, ExportMembers Members, Submitted Submitted, byte[]? Current, IReadOnlyList<StoredSealed> Sealed)
{
    /// <summary>Reads a line; null where it is refused, and why.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number in the file.</param>
    /// <param name="childOf">The child of a case whose first entry was read.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static ExportedEntry? Read(
        ReadOnlyMemory<byte> line, long number, Func<Guid, SubjectId?> childOf, List<Reject> faults)
    {
        if (CanonicalJson.WhyNotIJson(line.Span, ExportFormat.LongestLine) is { } fault)
        {
            faults.Add(new(number, fault.Pointer, fault.Code));
            return null;
        }

        using var document = JsonDocument.Parse(line);
        if (MembersOf(document.RootElement) is not { } members)
        {
            faults.Add(new(number, null, ExportFaults.Members));
            return null;
        }

        var current = Entry(document.RootElement, ExportMembers.Names);
        var recorded = members.Original is { } original ? Entry(original, new HashSet<string>()) : current;
        using var stored = JsonDocument.Parse(recorded);
        var errors = new List<SchemaError>();
        var check = new StoredCheck(childOf(members.Case) ?? ChildIn(stored.RootElement), errors);
        if (check.Entry(stored.RootElement) is not { } type)
        {
            faults.AddRange(errors.Select(error => new Reject(number, error.Pointer, error.Code)));
            return null;
        }

        var submitted = (Submitted)stored.RootElement.Deserialize(type.StoredType, LedgerJson.Options)!;
        return new(number, members, submitted, members.Original is null ? null : CanonicalJson.Canonicalize(current), check.Sealed);
    }

    /// <summary>What was opened of the entry, for the vault; null where it is not for this key or not what the entry holds.</summary>
    public EntryDisclosures? Disclose(RecipientSecret secret)
    {
        var kept = new EntryDisclosures(Submitted.Id.Value);
        if (Members.Opened is not { } opened)
            return kept;
        if (secret.Open(opened.Disclosures, Members.Case, Submitted.Id.Value) is not { } disclosures)
            return null;
        foreach (var disclosure in disclosures)
        {
            if (Sealed.FirstOrDefault(s => s.Path == disclosure.Path && disclosure.Matches(s.Digest)) is not { } field
                || CanonicalJson.WhyNotIJson(disclosure.Value.Span) is not null)
                return null;
            using var value = JsonDocument.Parse(disclosure.Value);
            if (!StoredCheck.MayHold(field.Field, value.RootElement))
                return null;
            kept.Keep(field.Of, disclosure);
        }

        return kept;
    }

    private static ExportMembers? MembersOf(JsonElement line)
    {
        try
        {
            return line.ValueKind == JsonValueKind.Object && line.Deserialize<ExportMembers>(LedgerJson.Options) is { } members
                && CaseNumbers.IsWellFormed(members.CaseNumber) && members.CaseNumber.Length <= 40
                && members.Number > 0 && members.Position > 0 && ExportText.IsInstant(members.RecordedAt)
                && ExportText.IsRecordedBy(members.RecordedBy) && ExportText.IsImport(members.Import)
                && members.Original?.ValueKind is null or JsonValueKind.Object
                ? members
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The entry alone: without what stands beside it, and without why its sealed fields show no value.</summary>
    private static byte[] Entry(JsonElement line, IReadOnlySet<string> without)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = LedgerJson.Options.Encoder }))
            Object(writer, line, without);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Object(Utf8JsonWriter writer, JsonElement value, IReadOnlySet<string> without)
    {
        var isSealed = value.TryGetProperty("sealed", out _) && value.TryGetProperty("of", out _);
        writer.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            if (without.Contains(member.Name) || (isSealed && member.NameEquals("withheld")))
                continue;
            writer.WritePropertyName(member.Name);
            if (member.Value.ValueKind == JsonValueKind.Object)
                Object(writer, member.Value, Nothing);
            else
                member.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    /// <summary>Where the entry opens no case, the case is refused whatever its sealed fields say.</summary>
    private static SubjectId ChildIn(JsonElement opening) =>
        opening.TryGetProperty("child", out var child) && child.ValueKind == JsonValueKind.String && child.TryGetGuid(out var id)
            ? new(id)
            : default;
}
