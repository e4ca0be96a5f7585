using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Api.Endpoints.Cases;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using NodaTime;

namespace Ledger.Api.Export;

/// <summary>One line of an export: an entry as the docket gives it out, with its case in front.</summary>
internal static class ExportLine
{
    /// <summary>Members that depend on the moment of asking or on the register of this software, of which an export has none.</summary>
    private static readonly string[] Passing = ["uncertain", "register"];

    public static byte[] Of(Guid caseId, string caseNumber, DocketEntry entry, OpenedEntry? opened)
    {
        var json = DocketJson.Of(entry, Instant.MaxValue);
        foreach (var member in Passing)
            json.Remove(member);
        json.Insert(0, "case", caseId);
        json.Insert(1, "caseNumber", caseNumber);
        if (opened is not null)
            json["opened"] = JsonSerializer.SerializeToNode(opened, LedgerJson.Options);
        return JsonSerializer.SerializeToUtf8Bytes<JsonNode>(json, LedgerJson.Options);
    }
}
