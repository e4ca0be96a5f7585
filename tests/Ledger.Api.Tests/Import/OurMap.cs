namespace Ledger.Api.Tests.Import;

/// <summary>A small source of our own making.</summary>
internal static class OurMap
{
    public const string Header = "land,sex,met,released,town,state";

    public const string Text = """
        map: 1
        source: our-register
        title: { es: Registro de prueba, en: Test register }
        credit: { name: Nobody, licence: CC0, url: "https://register.invalid" }
        file:
          delimiter: ","
          header: [land, sex, met, released, town, state]
          safe: [land, sex]
        covers:
          by: { authority: US-ORR, role: record-holder }
          authority: US-ORR
          country: US
          chapters: [sponsors]
          from: 2015-01-01
          until: 2023-12-31
        zone: America/Chicago
        tables:
          lands: { Guatemala: GT, Honduras: HN, Unknown: "" }
          sexes: { M: male, F: female, "": unknown }
        entries:
          - key: opened
            entry:
              type: case-opened
              v: 1
              occurredAt: { date: { column: met } }
              by: { authority: US-ORR, role: record-holder }
              child: { id: child }
              reason: register
          - key: identified
            entry:
              type: child-identified
              v: 1
              occurredAt: { date: { column: met } }
              place: { country: US }
              by: { authority: US-DHS, role: border-authority }
              sex: { column: sex, table: sexes }
              nationalities: [{ column: land, table: lands }]
              accompaniment: unaccompanied
          - key: released
            present: [released]
            entry:
              type: released-to-sponsor
              v: 1
              occurredAt: { date: { column: released }, zone: America/New_York }
              after: { id: entry/identified }
              place: { country: US, municipality: { column: town } }
              by: { authority: US-ORR, role: care-provider }
              category: unknown
              relationship: unknown
        """;
}
