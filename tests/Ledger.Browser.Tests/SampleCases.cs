using System.Text.Json;
using Ledger.Api.Web.Cases;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Changes;
using Ledger.Domain.Cases.Schema;
using Ledger.Projections.Search;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Browser.Tests;

/// <summary>
/// One invented case that has everything a page may meet: an exact moment, a day, a month, a period and no date at all; a correction
/// and an annulment; sealed fields; an import; verdicts of every word.
/// </summary>
public sealed class SampleCases : ICaseReader
{
    public static readonly Guid Case = Guid.Parse("0192f000-0000-7000-8000-000000000001");

    private const string Child = "0192f000-0000-7000-8000-0000000000c1";
    private const string Digest = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";
    private const string Inm = """{"authority":"MX-INM","unit":"CHP-TAP","role":"child-protection-officer","qualifications":["opi"]}""";
    private const string Dif = """{"authority":"MX-SEDIF-CHP","role":"social-worker"}""";
    private const string Ppnna = """{"authority":"MX-PPNNA-CHP","role":"procurator","qualifications":["child-specialist"]}""";
    private static readonly Instant Today = InstantPattern.ExtendedIso.Parse("2026-11-24T02:30:00Z").Value;

    private static readonly IReadOnlyList<Recorded> Entries =
    [
        Entry(1, "2026-03-02T18:00:00Z", $$$"""
            {"type":"case-opened","v":1,"occurredAt":{"date":"2026-03-02T10:15:00-06:00","zone":"America/Mexico_City"},
             "place":{"country":"MX","subdivision":"MX-CHP","municipality":"Tapachula"},"by":{{{Inm}}},
             "child":"{{{Child}}}","reason":"encounter"}
            """),
        Entry(2, "2026-03-02T18:05:00Z", $$$"""
            {"type":"child-identified","v":1,"occurredAt":{"date":"2026-03-02T10:40:00-06:00","zone":"America/Mexico_City"},
             "place":{"country":"MX","subdivision":"MX-CHP"},"by":{{{Inm}}},"source":{"kind":"child"},
             "name":{"sealed":"{{{Digest}}}","of":"{{{Child}}}"},"birthDate":{"sealed":"{{{Digest}}}","of":"{{{Child}}}"},
             "birth":{"month":"2012-05","estimated":true,"source":"child"},"ageAtEncounter":13,"sex":"female","nationalities":["GT"],
             "languages":["mam","es"],"accompaniment":"unaccompanied"}
            """),
        Entry(3, "2026-03-02T18:06:00Z", $$$"""
            {"type":"custody-assumed","v":1,"occurredAt":{"date":"2026-03-02T10:15:00-06:00","zone":"America/Mexico_City"},
             "by":{{{Inm}}},"ground":"rescue"}
            """),
        Entry(4, "2026-03-06T01:00:00Z", $$$"""
            {"type":"notice-given","v":1,"occurredAt":{"date":"2026-03-04","zone":"America/Mexico_City"},"by":{{{Inm}}},
             "to":"protection-authority","recipient":"MX-PPNNA-CHP","means":"written","acknowledged":true}
            """),
        Entry(5, "2026-03-06T01:10:00Z", $$$"""
            {"type":"placed-in-care","v":1,"occurredAt":{"date":"2026-03-02/2026-03-04","zone":"America/Mexico_City"},
             "place":{"country":"MX","subdivision":"MX-CHP","facility":"EM-SIGLO-XXI"},"by":{{{Inm}}},"facility":"migration-station",
             "closed":true}
            """),
        Entry(6, "2026-03-10T16:00:00Z", $$$"""
            {"type":"placed-in-care","v":1,"occurredAt":{"date":"2026-03-09T12:00:00-06:00","zone":"America/Mexico_City"},
             "place":{"country":"MX","subdivision":"MX-CHP","facility":"CAS-TAPACHULA-2"},"by":{{{Dif}}},
             "facility":"social-assistance-centre","separateFromAdults":true,
             "note":{"sealed":"{{{Digest}}}","of":"{{{Child}}}"}}
            """),
        Entry(7, "2026-03-12T16:00:00Z", $$$"""
            {"type":"interview-conducted","v":1,"occurredAt":{"date":"2026-03","zone":"America/Mexico_City"},"by":{{{Ppnna}}},
             "purpose":"initial","language":"mam","interpreter":true,"childFriendly":true,
             "account":{"sealed":"{{{Digest}}}","of":"{{{Child}}}"}}
            """),
        Entry(8, "2026-03-12T16:05:00Z", $$$"""
            {"type":"interview-conducted","v":1,"occurredAt":{"zone":"America/Mexico_City"},"by":{{{Inm}}},"purpose":"consular"}
            """),
        Entry(9, "2026-03-14T09:00:00Z", $$$"""
            {"type":"entry-corrected","v":1,"occurredAt":{"date":"2026-03-13T18:00:00-06:00","zone":"America/Mexico_City"},"by":{{{Inm}}},
             "corrects":"{{{Id(4)}}}","reason":"clerical-error","replacement":
              {"type":"notice-given","v":1,"occurredAt":{"date":"2026-03-03T09:30:00-06:00","zone":"America/Mexico_City"},"by":{{{Inm}}},
               "to":"protection-authority","recipient":"MX-PPNNA-CHP","means":"electronic","acknowledged":true}}
            """),
        Entry(10, "2026-03-15T09:00:00Z", $$$"""
            {"type":"entry-annulled","v":1,"occurredAt":{"date":"2026-03-15","zone":"America/Mexico_City"},"by":{{{Inm}}},
             "annuls":"{{{Id(8)}}}","reason":"wrong-case","note":{"sealed":"{{{Digest}}}","of":"{{{Child}}}"}}
            """),
        Entry(11, "2026-04-02T20:00:00Z", $$$"""
            {"type":"best-interests-determined","v":1,"occurredAt":{"date":"2026-04-02T11:00:00-06:00","zone":"America/Mexico_City"},
             "by":{{{Ppnna}}},"refs":[{"entry":"{{{Id(7)}}}","as":"relies-on"}],"option":"stay","weighed":["return","stay"],"panelSize":3}
            """),
        Entry(12, "2026-05-20T20:00:00Z", $$$"""
            {"type":"decision-issued","v":1,"occurredAt":{"date":"2026-05-20T13:00:00-06:00","zone":"America/Mexico_City"},
             "by":{"authority":"MX-INM","role":"migration-officer"},"refs":[{"entry":"{{{Id(11)}}}","as":"cites"}],
             "kind":"migration","outcome":"stay"}
            """, new("sample-register", new string('a', 64), 17))
    ];

    public Task<CasePage?> ReadAsync(CaseQuestion question, CancellationToken cancellation)
    {
        if (question.Case.Value != Case) return Task.FromResult<CasePage?>(null);
        var asOf = question.AsOf ?? Today;
        var file = new Knowledge(KnownAt: question.KnownAt).Of(Entries);
        return Task.FromResult<CasePage?>(new()
        {
            Id = question.Case,
            Number = "VER-7K3M-9Q2T-X",
            File = file,
            Status = Status.Of(file, asOf),
            AsOf = asOf,
            KnownAt = question.KnownAt,
            At = question.At ?? asOf,
            MayOpenSealed = true,
            Verdicts = [.. Verdicts(question.Language == "es").Where(verdict => verdict.Proof.All(entry => file.Find(entry) is not null))],
            FixedBy = [new("mx-2021", "sha256:2f0c8e6b1d"), new("software", "0.1.0")]
        });
    }

    public async Task<ChangesShown?> ChangesAsync(ChangesQuestion question, CancellationToken cancellation)
    {
        if (await ReadAsync(new(question.Case, null, question.To, null, question.Language), cancellation) is not { } after) return null;
        var before = question.From is { } from ? new Knowledge(KnownAt: from).Of(Entries) : after.File;
        var verdicts = Verdicts(question.Language == "es").Where(verdict => verdict.Proof.All(entry => before.Find(entry) is not null));
        return new(
            after,
            CaseChanges.Between(before, after.File, Today),
            [
                .. after.Verdicts.Where(verdict => verdicts.All(other => other.Rule != verdict.Rule))
                    .Select(verdict => new ChangedVerdictView(null, verdict)),
            ]);
    }

    public Task<CaseList?> ListAsync(CaseFilter filter, CaseMark? after, CancellationToken cancellation) =>
        Task.FromResult<CaseList?>(new(
            [
                new(new(Case), "VER-7K3M-9Q2T-X", Stage.InCare, "MX-SEDIF-CHP", 12, Entries[^1].RecordedAt),
                new(new(Guid.Parse("0192f000-0000-7000-8000-000000000002")), null, Stage.Released, null, 3, Entries[2].RecordedAt)
            ],
            after is null ? new(new(2026, 3, 1), Case) : null,
            1012));

    private static IEnumerable<VerdictView> Verdicts(bool es)
    {
        yield return Verdict(es, "MX-LM-112-NOTIFY-PPNNA", "Aviso inmediato a la Procuraduría de Protección",
            "Immediate notice to the Protection Procurator", "fulfilled", "Cumplida", "Fulfilled", 3, 4) with
        {
            ProposedBound = true,
            DueEarliest = Instant("2026-03-03T16:15:00Z"),
            DueLatest = Instant("2026-03-03T16:15:00Z"),
        };
        yield return Verdict(es, "MX-LM-99-NO-STATION", "Ninguna niña o niño en estación migratoria",
            "No child in a migration station", "not-fulfilled", "No cumplida", "Not fulfilled", 5) with
        {
            WordCode = "apparent-breach",
            Word = es ? "incumplimiento aparente, norma sin revisión" : "apparent breach, law not yet reviewed"
        };
        yield return Verdict(es, "MX-LM-112-CANALISE", "Canalización al DIF", "Referral to the DIF system",
            "not-evidenced", "Sin evidencia en el registro", "Not evidenced in the record", 3);
        yield return Verdict(es, "MX-BID-60", "Interés superior determinado en un plazo razonable",
            "Best interests determined within a reasonable time", "fulfilled-late", "Cumplida con retraso", "Fulfilled late", 2, 11) with
        {
            WordCode = "alert",
            Word = es ? "alerta" : "alert",
            ProposedBound = true,
            DueEarliest = Instant("2026-03-17T16:15:00Z"),
            DueLatest = Instant("2026-03-18T16:15:00Z"),
            Notes = [es ? "Con retraso de al menos 15 días." : "Late by at least 15 days."]
        };
    }

    private static VerdictView Verdict(
        bool es, string rule, string titleEs, string titleEn, string code, string outcomeEs, string outcomeEn, params int[] proof) => new()
        {
            Rule = rule,
            Key = $"{proof[0]}",
            Title = es ? titleEs : titleEn,
            OutcomeCode = code,
            Outcome = es ? outcomeEs : outcomeEn,
            Standing = es ? "sin revisión jurídica" : "not reviewed by a lawyer",
            Force = es ? "ley" : "statute",
            Confidence = es ? "verificada en el texto" : "verified in the text",
            Explanation = es ? "Qué debe ocurrir, cuándo, quién y por qué." : "What must happen, when, who and why.",
            Citation = "LM art. 112, párr. 1 y fr. I (ref. DOF 11-11-2020)",
            Proof = [.. proof.Select(number => new EntryId(Guid.Parse(Id(number))))]
        };

    private static Recorded Entry(int number, string recordedAt, string json, ImportedFrom? import = null)
    {
        var numbered = json.Insert(json.IndexOf('{') + 1, $"\"id\":\"{Id(number)}\",");
        var submitted = JsonSerializer.Deserialize<Submitted>(numbered, LedgerJson.Options)!;
        return new(submitted, number, Instant(recordedAt), 1000 + number, new("recorder-7", "recorder", "MX-INM"), import);
    }

    private static string Id(int number) => $"0192f000-0000-7000-8000-0000000e{number:x4}";

    private static Instant Instant(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
