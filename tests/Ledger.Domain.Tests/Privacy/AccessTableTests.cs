using System.Text;
using Ledger.Domain.Privacy;

namespace Ledger.Domain.Tests.Privacy;

public sealed class AccessTableTests
{
    private const string Legend =
        """
        .  withheld                       *  granted, no relation required
        A  assigned                       R  assigned or receiving        E  assigned, referring or receiving
        c  the child itself               r  a representative of the child
        then: - assigned if the case is restricted   ! alarm   o only fields about the child
        """;

    [Fact]
    public void every_role_purpose_and_act_is_drawn_as_it_was_decided() =>
        Draw().ShouldBe(AccessPolicyDrawing.Kept.ReplaceLineEndings("\n"), "A change of the policy takes a new version and a new drawing.");

    [Fact]
    public void no_two_rows_speak_of_the_same() =>
        AccessTable.Rows.DistinctBy(row => (row.Role, row.Purpose, row.Act)).Count().ShouldBe(AccessTable.Rows.Count);

    [Fact]
    public void whoever_may_do_anything_with_a_case_may_read_its_status()
    {
        foreach (var row in AccessTable.Rows.Where(row => row.Act.IsOnACase()))
            AccessTable.Rows.ShouldContain(
                status => status.Role == row.Role && status.Purpose == row.Purpose && status.Act == Act.ReadStatus, row.ToString());
    }

    [Fact]
    public void only_recorders_case_authorities_supervisors_and_integration_clients_record() =>
        AccessTable.Rows.Where(row => row.Act is Act.Record or Act.OpenCase).Select(row => row.Role).Distinct()
            .ShouldBe([Role.Recorder, Role.CaseAuthority, Role.Supervisor, Role.IntegrationClient], ignoreOrder: true);

    [Fact]
    public void oversight_statistics_systems_and_operators_never_open_sealed_fields() =>
        AccessTable.Rows.Where(row => row.Act == Act.OpenSealed).Select(row => row.Role)
            .ShouldNotContain(role => role == Role.Oversight || role == Role.Statistician || role == Role.IntegrationClient
                || role == Role.Operator || role == Role.Approver);

    [Fact]
    public void the_usual_purpose_of_every_role_grants_it_something()
    {
        foreach (var role in Enum.GetValues<Role>())
            AccessTable.Rows.ShouldContain(row => row.Role == role && row.Purpose == AccessPolicy.UsualPurpose(role), role.ToString());
    }

    private static string Draw()
    {
        var acts = Enum.GetValues<Act>();
        var rows = AccessTable.Rows.ToDictionary(row => (row.Role, row.Purpose, row.Act));
        var text = new StringBuilder().Append(AccessPolicy.Version).Append("\n\n").Append(Legend.ReplaceLineEndings("\n")).Append("\n\n");
        foreach (var act in acts) text.Append($"{(char)('a' + (int)act)}  {WireName<Act>.Of(act)}\n");
        text.Append('\n');
        var columns = acts.Select(act => $"{(char)('a' + (int)act),-4}");
        text.Append($"{"",-40}{string.Concat(columns)}".TrimEnd()).Append('\n');
        foreach (var role in Enum.GetValues<Role>())
            foreach (var purpose in Enum.GetValues<Purpose>())
            {
                var cells = acts.Select(act => $"{Cell(rows.GetValueOrDefault((role, purpose, act))),-4}");
                var line = $"{WireName<Role>.Of(role),-24}{WireName<Purpose>.Of(purpose),-16}{string.Concat(cells)}";
                text.Append(line.TrimEnd()).Append('\n');
            }

        return text.ToString();
    }

    private static string Cell(AccessRow? row)
    {
        if (row is null) return ".";
        var who = row.AnyOf switch
        {
            Relation.None when row.Conditions.HasFlag(AccessCondition.IsTheChild) => "c",
            Relation.None when row.Conditions.HasFlag(AccessCondition.RepresentsTheChild) => "r",
            Relation.None => "*",
            Relation.Assigned => "A",
            Relation.Assigned | Relation.Receiving => "R",
            Relation.Assigned | Relation.Referring | Relation.Receiving => "E",
            _ => "?",
        };
        return who
            + (row.Conditions.HasFlag(AccessCondition.AssignedWhenRestricted) ? "-" : "")
            + (row.Conditions.HasFlag(AccessCondition.Alarm) ? "!" : "")
            + (row.Conditions.HasFlag(AccessCondition.OnlyOfTheChild) ? "o" : "");
    }
}
