using System.Text.Json;
using System.Text.Json.Nodes;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols;
using static Ledger.Domain.Tests.Protocols.Chronicles;

namespace Ledger.Domain.Tests.Protocols;

public class VerdictJsonTests
{
    [Fact]
    public void a_verdict_is_written_with_its_three_parts_its_word_and_its_proof()
    {
        var verdicts = ProtocolMonitor.Judge(
            Case(Identified("2021-03-01T10:00:00Z"), Notice("2021-03-02T16:00:00Z")), SevenRules.Packs, Coverage.None, Later, Later);
        var json = JsonSerializer.SerializeToNode(verdicts, LedgerJson.Options)!;
        var verdict = json["all"]!.AsArray().Single(v => (string)v!["rule"]!["id"]! == "MX-PROT2016-NOTIFY-24H")!;

        verdict["outcome"].ShouldBeText("fulfilled-late");
        verdict["standing"].ShouldBeText("unreviewed");
        verdict["force"].ShouldBeText("administrative-protocol");
        verdict["word"].ShouldBeText("apparent-breach");
        verdict["lateBy"]!["atLeast"].ShouldBeText("PT6H");
        verdict["responsible"].ShouldBeText("MX-INM");
        verdict["trigger"]!["type"].ShouldBeText("child-identified");
        verdict["proof"]![0]!["as"].ShouldBeText("too-late");
        verdict["clock"]!["dueEarliest"].ShouldBeText("2021-03-02T10:00:00Z");
        verdict["clock"]!["why"].ShouldBeText("trigger");
        verdict["rule"]!["title"]!["es"].ShouldBeText("Aviso a la Procuraduría en las primeras 24 horas");
        verdict["rule"]!["confidence"].ShouldBeText("secondary");
        verdict["pack"]!["id"].ShouldBeText("mx-2021");
        ((string)verdict["pack"]!["sha256"]!).Length.ShouldBe(64);
        verdict.AsObject().ContainsKey("missing").ShouldBeFalse();
        json.AsObject().Select(p => p.Key).ShouldBe(["at", "asOf", "packs", "timeZones", "all"], ignoreOrder: true);
    }

    [Fact]
    public void the_same_question_has_the_same_answer_to_the_byte()
    {
        byte[] Answer() => JsonSerializer.SerializeToUtf8Bytes(
            ProtocolMonitor.Judge(
                Case(Identified("2021-03"), Notice("2021-03-02T16:00:00Z")), SevenRules.Packs, Coverage.None, Later, Later, true),
            LedgerJson.Options);

        Answer().ShouldBe(Answer());
    }
}

file static class Expectations
{
    public static void ShouldBeText(this JsonNode? node, string expected) => ((string?)node).ShouldBe(expected);
}
