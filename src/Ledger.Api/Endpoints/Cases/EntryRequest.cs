using System.Text.Json;
using Ledger.Api.Problems;
using Ledger.Api.Recording;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Integrity;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>The body of a request to record: <c>{ id?, entries: [...] }</c>, read as hostile input.</summary>
/// <param name="CaseId">The case's id where the client chose it.</param>
/// <param name="Entries">The entries, held against their types.</param>
/// <param name="Fingerprint">HMAC of the whole content.</param>
internal sealed record EntryRequest(Guid? CaseId, IReadOnlyList<ClearEntry> Entries, byte[] Fingerprint)
{
    /// <summary>The version of the other case that the caller saw, where the request says one.</summary>
    public long? OtherVersion { get; init; }

    /// <summary>The greatest body.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Most entries of one request (contract.md, WRITE).</summary>
    public const int MostEntries = 100;

    /// <summary>Reads the body, or says why not.</summary>
    public static Task<(EntryRequest? Request, Problem? Problem)> ReadAsync(HttpContext http, bool opens) =>
        ReadAsync(http, (root, fingerprints, errors) => Read(root, opens, fingerprints, errors));

    /// <summary>Reads a body that says in its own way what is to be recorded, or says why not.</summary>
    public static async Task<(EntryRequest? Request, Problem? Problem)> ReadAsync(
        HttpContext http, Func<JsonElement, Fingerprints, List<SchemaError>, EntryRequest?> read)
    {
        if (!http.Request.HasJsonContentType())
            return (null, Problem.Of("media-type.unsupported"));
        var body = await BoundedBody.ReadAsync(http.Request, MaxBytes, http.RequestAborted);
        if (body is null)
            return (null, Problem.Of("body.too-large"));
        if (CanonicalJson.WhyNotIJson(body, MaxBytes) is { } fault)
            return (null, Problem.Of(fault.Code));

        // Not disposed: the elements live as long as the request does, and no pooled array is behind them.
        var root = JsonDocument.Parse(body).RootElement;
        var errors = new List<SchemaError>();
        var request = read(root, http.RequestServices.GetRequiredService<Fingerprints>(), errors);
        return errors.Count == 0 ? (request, null) : (null, Invalid(errors));
    }

    private static EntryRequest? Read(JsonElement root, bool opens, Fingerprints fingerprints, List<SchemaError> errors)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new("", "body.malformed"));
            return null;
        }

        Guid? caseId = null;
        JsonElement? entries = null;
        foreach (var property in root.EnumerateObject())
        {
            if (property.NameEquals("entries") && property.Value.ValueKind == JsonValueKind.Array)
                entries = property.Value;
            else if (opens && property.NameEquals("id"))
                caseId = Id(property.Value, "/id", errors);
            else
                errors.Add(new(property.NameEquals("entries") ? "/entries" : "", property.NameEquals("entries")
                    ? SchemaCheck.FieldInvalid : SchemaCheck.UnknownProperty));
        }

        if (entries is not { } list || list.GetArrayLength() == 0)
            errors.Add(new("/entries", SchemaCheck.FieldMissing));
        else if (list.GetArrayLength() > MostEntries)
            errors.Add(new("/entries", "entries.too-many"));
        else if (errors.Count == 0)
            return new(caseId, Clear(list, fingerprints, errors), fingerprints.Of(root));
        return null;
    }

    private static List<ClearEntry> Clear(JsonElement list, Fingerprints fingerprints, List<SchemaError> errors)
    {
        var entries = new List<ClearEntry>();
        var index = 0;
        foreach (var entry in list.EnumerateArray())
        {
            var pointer = $"/entries/{index++}";
            if (SchemaCheck.Entry(entry, pointer, errors) is not { } type)
                continue;
            if (type.IsMadeByRequest)
                errors.Add(new(pointer, "entry.by-request"));
            if (entry.TryGetProperty("sourceRecordedAt", out _))
                errors.Add(new(pointer, SchemaCheck.UnknownProperty));
            var id = entry.TryGetProperty("id", out var chosen) ? chosen.GetGuid() : Guid.CreateVersion7();
            entries.Add(new(id, type, entry, HoldsSealed(entry, type.Fields) ? fingerprints.Of(entry) : null));
        }

        return entries;
    }

    internal static bool HoldsSealed(JsonElement value, FieldSet fields) => fields.Sealed.Any(field =>
        value.TryGetProperty(field.Name, out var inner)
        && (field.IsSealed || field.Kind == FieldKind.Entry || HoldsSealed(inner, field.Fields!)));

    private static Guid? Id(JsonElement value, string pointer, List<SchemaError> errors)
    {
        if (value.ValueKind != JsonValueKind.String || !Guid.TryParseExact(value.GetString(), "D", out var id))
            errors.Add(new(pointer, SchemaCheck.FieldInvalid));
        else if (!Domain.Cases.Uuid.MayBeChosen(id))
            errors.Add(new(pointer, SchemaCheck.IdRefused));
        else
            return id;
        return null;
    }

    private static Problem Invalid(List<SchemaError> errors) =>
        Problem.Of(errors[0].Code, errors: [.. errors.Take(50).Select(e => new ProblemError(e.Pointer, e.Code))]);
}
