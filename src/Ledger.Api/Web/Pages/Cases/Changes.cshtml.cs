using Ledger.Api.Web.Cases;
using Ledger.Domain.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Ledger.Api.Web.Pages.Cases;

/// <summary>What the record learnt of one case between two dates.</summary>
[Authorize]
public sealed class ChangesModel(ICaseReader reader, Texts texts) : PageModel
{
    private const string DefaultZone = "America/Mexico_City";

    /// <summary>The fields of the form, which are those of the API.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["fromKnownAt", "toKnownAt"];

    /// <summary>The dates that could not be read, by the name of their field.</summary>
    public List<string> Unreadable { get; } = [];

    public ChangesShown Shown { get; private set; } = null!;

    public Instant? From { get; private set; }

    public Instant? To { get; private set; }

    /// <summary>The zone in which the form is read and written: that of the case's last entry, unless the address names one.</summary>
    public DateTimeZone Zone { get; private set; } = DateTimeZone.Utc;

    public async Task<IActionResult> OnGetAsync(
        Guid id, string? fromKnownAt, string? toKnownAt, string? zone, CancellationToken cancellation)
    {
        var named = zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
        var reading = named ?? TimeText.Zone(DefaultZone);
        if (zone is not null && named is null) Unreadable.Add(nameof(zone));
        From = Read(nameof(fromKnownAt), fromKnownAt, reading);
        To = Read(nameof(toKnownAt), toKnownAt, reading);
        if (To < From) Unreadable.Add(nameof(toKnownAt));

        // An answer to another question than the one asked would be a false one, so nothing but the question is shown again.
        var question = Unreadable.Count > 0
            ? new ChangesQuestion(new CaseId(id), null, null, texts.Language)
            : new ChangesQuestion(new CaseId(id), From, To, texts.Language);
        if (await reader.ChangesAsync(question, cancellation) is not { } shown) return NotFound();
        Shown = shown;
        Zone = named ?? TimeText.Zone(shown.After.File.Docket.LastOrDefault()?.OccurredAt.Zone ?? DefaultZone);
        if (Unreadable.Count > 0) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>What a field of the form shows: what was typed where it could not be read, else the date as it was understood.</summary>
    public string? FieldValue(string field)
    {
        if (Unreadable.Contains(field)) return Request.Query[field];
        return (field == Fields[0] ? From : To) is { } moment ? TimeText.Input(moment, Zone) : null;
    }

    private Instant? Read(string field, string? text, DateTimeZone zone)
    {
        if (!AskedMoment.TryRead(text, zone, out var moment)) Unreadable.Add(field);
        return moment;
    }
}
