using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Consular;
using Ledger.Domain.Cases.Health;
using Ledger.Domain.Cases.Interviews;
using Ledger.Domain.Cases.Notices;
using Ledger.Domain.Cases.Rescue;
using Ledger.Domain.Cases.Rights;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Tests.Cases.Chapters;

/// <summary>What the first days say of a child: how met, what told, how heard, how well, which consulate.</summary>
public class FirstWeekTests
{
    [Fact]
    public void the_last_encounter_is_told_with_the_authority()
    {
        var encounter = Now(
            An.Opening(1), Met(2, "2024-05-11", EncounterKind.Police, "MX-SSP"), Met(3, "2024-05-12", EncounterKind.Rescue, "MX-INM"))
            .Encounter!;
        encounter.Encounter.ShouldBe(EncounterKind.Rescue);
        encounter.Authority.ShouldBe("MX-INM");
    }

    [Fact]
    public void crossing_a_border_and_speaking_in_public_move_nobody() => Now(
        An.Opening(1), An.Placement(2, "2024-05-12"),
        An.Entry(new BorderCrossed { Crossing = CrossingKind.Entry, ToCountry = "MX" }, 3, "2024-05-13"),
        An.Entry(
            new PublicStatementMade { Topic = StatementTopic.Care, Stance = StatementStance.Denies, Contradicts = An.Id(2) },
            4, "2024-05-14"))
        .Stage.ShouldBe(Stage.InCare);

    [Fact]
    public void topics_told_add_up_over_time()
    {
        var rights = Now(
            An.Opening(1), Told(2, "2024-05-12", RightsTopic.Asylum), Told(3, "2024-05-13", RightsTopic.Rights, RightsTopic.Asylum),
            An.Entry(new InterpreterAssigned { Language = "mam" }, 4, "2024-05-12")).Rights!;
        rights.Topics.ShouldBe([RightsTopic.Rights, RightsTopic.Asylum]);
        rights.InformedProof!.Number.ShouldBe(3);
        rights.InterpreterLanguage.ShouldBe("mam");
    }

    [Fact]
    public void the_child_is_heard_in_each_matter_and_the_last_time_counts() => Now(
        An.Opening(1), Heard(2, "2024-05-12", Matter.Return, HeardHow.Directly),
        Heard(3, "2024-05-13", Matter.Asylum, HeardHow.InWriting), Heard(4, "2024-05-14", Matter.Return, HeardHow.Declined))
        .Heard.Select(h => (h.Matter, h.HeardHow))
        .ShouldBe([(Matter.Asylum, HeardHow.InWriting), (Matter.Return, HeardHow.Declined)]);

    [Fact]
    public void health_checks_are_counted_and_the_next_is_told()
    {
        var health = Now(
            An.Opening(1),
            An.Entry(new HealthChecked { HealthChecks = [HealthCheckKind.Medical] }, 2, "2024-05-11"),
            An.Entry(
                new HealthChecked { HealthChecks = [HealthCheckKind.Dental], RecheckPlannedFor = EventTime.Of("2030-01", An.Zone) },
                3, "2024-05-12")).Health!;
        health.Count.ShouldBe(2);
        health.LastChecks.ShouldBe([HealthCheckKind.Dental]);
        health.RecheckPlannedFor!.Date.ShouldBe("2030-01");
    }

    [Fact]
    public void what_consulates_did_adds_up()
    {
        var consular = Now(
            An.Opening(1), Assisted(2, "2024-05-12", ConsularAct.TravelDocument),
            Assisted(3, "2024-05-13", ConsularAct.Visit, ConsularAct.TravelDocument)).Consular!;
        consular.Acts.ShouldBe([ConsularAct.Visit, ConsularAct.TravelDocument]);
        consular.Authority.ShouldBe("HN-CONSULATE");
    }

    private static Submitted Met(int id, string date, EncounterKind encounter, string by) =>
        An.Entry(new EncounterRecorded { Encounter = encounter }, id, date, by);

    private static Submitted Told(int id, string date, params RightsTopic[] topics) =>
        An.Entry(new RightsInformed { Topics = topics }, id, date);

    private static Submitted Heard(int id, string date, Matter matter, HeardHow how) =>
        An.Entry(new ChildHeard { Matter = matter, HeardHow = how }, id, date);

    private static Submitted Assisted(int id, string date, params ConsularAct[] acts) =>
        An.Entry(new ConsularAssistanceGiven { ConsularActs = acts }, id, date, "HN-CONSULATE");

    private static Status Now(params Submitted[] entries) => Status.Of(An.File(entries), Spec.Now);
}
