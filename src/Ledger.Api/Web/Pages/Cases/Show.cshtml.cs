using Ledger.Api.Web.Cases;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Ledger.Api.Web.Pages.Cases;

/// <summary>One case: where the child stands, what the rules say of it, and the docket that proves both.</summary>
[Authorize]
public sealed class ShowModel(ICaseReader reader, Texts texts) : PageModel
{
    private const string DefaultZone = "America/Mexico_City";

    /// <summary>The moments that could not be read, by the name of their field.</summary>
    public List<string> Unreadable { get; } = [];

    public CasePage Case { get; private set; } = null!;

    /// <summary>The zone in which the form is read and written: that of the case's last entry, unless the address names one.</summary>
    public DateTimeZone Zone { get; private set; } = DateTimeZone.Utc;

    public bool AsksPast { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        Guid id, string? asOf, string? knownAt, string? at, string? zone, CancellationToken cancellation)
    {
        var named = zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
        var reading = named ?? TimeText.Zone(DefaultZone);
        var question = new CaseQuestion(
            new CaseId(id), Read(nameof(asOf), asOf, reading), Read(nameof(knownAt), knownAt, reading), Read(nameof(at), at, reading),
            texts.Language);
        if (zone is not null && named is null) Unreadable.Add(nameof(zone));
        // An answer to another question than the one asked would be a false one, so nothing but the question is shown again.
        if (Unreadable.Count > 0) question = question with { AsOf = null, KnownAt = null, At = null };

        if (await reader.ReadAsync(question, cancellation) is not { } page) return NotFound();
        Case = page;
        Zone = named ?? TimeText.Zone(page.File.Docket.LastOrDefault()?.OccurredAt.Zone ?? DefaultZone);
        AsksPast = question.AsOf is not null || question.KnownAt is not null || question.At is not null;
        if (Unreadable.Count > 0) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>What a field of the form shows: what was typed where it could not be read, else the moment of the answer.</summary>
    public string? FieldValue(string field, Instant? moment) =>
        Unreadable.Contains(field) ? Request.Query[field]
        : moment is { } known && Request.Query.ContainsKey(field) && Request.Query[field] != "" ? TimeText.Input(known, Zone)
        : null;

    /// <summary>The address that gives this answer again: what was recorded later is left out, and the clocks stand still.</summary>
    public string RepeatedBy => $"/cases/{Case.Id}" + QueryString.Create(new Dictionary<string, string?>
    {
        ["asOf"] = EventTimeText.Write(Case.AsOf),
        ["knownAt"] = EventTimeText.Write(Case.KnownAt ?? Case.File.LastRecordedAt ?? Case.AsOf),
        ["at"] = EventTimeText.Write(Case.At),
        ["zone"] = Zone.Id,
        ["lang"] = texts.Language
    });

    private Instant? Read(string field, string? text, DateTimeZone zone)
    {
        if (!AskedMoment.TryRead(text, zone, out var moment)) Unreadable.Add(field);
        return moment;
    }
}
