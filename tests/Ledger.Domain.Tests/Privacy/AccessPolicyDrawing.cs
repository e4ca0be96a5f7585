namespace Ledger.Domain.Tests.Privacy;

/// <summary>The whole access policy as it was decided: every role, purpose and act. Lines change only with the policy's version.</summary>
internal static class AccessPolicyDrawing
{
    public const string Kept =
        """
        access-2

        .  withheld                       *  granted, no relation required
        A  assigned                       R  assigned or receiving        E  assigned, referring or receiving
        c  the child itself               r  a representative of the child
        then: - assigned if the case is restricted   ! alarm   o only fields about the child

        a  open-case
        b  record
        c  read-status
        d  read-docket
        e  read-changes
        f  read-compliance
        g  read-findings
        h  read-access
        i  open-sealed
        j  list-cases
        k  list-duties
        l  read-oversight
        m  read-statistics
        n  operate
        o  follow-feed

                                                a   b   c   d   e   f   g   h   i   j   k   l   m   n   o
        recorder                care            *   E   E-  E-  E-  E-  E-  .   R-  E-  E-  .   .   .   E-
        recorder                representation  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        recorder                audit           .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        recorder                oversight       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        recorder                statistics      .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        recorder                subject-rights  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        recorder                emergency       *   *   *-! *-! .   .   .   .   *-! .   .   .   .   .   .
        recorder                integration     .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        case-authority          care            *   E   E-  E-  E-  E-  E-  .   R-  E-  E-  .   .   .   E-
        case-authority          representation  *   R   R-  R-  R-  R-  R-  R-  R-  R-  R-  .   .   .   .
        case-authority          audit           .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        case-authority          oversight       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        case-authority          statistics      .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        case-authority          subject-rights  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        case-authority          emergency       *   *   *-! *-! .   .   .   .   *-! .   .   .   .   .   .
        case-authority          integration     .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        supervisor              care            *   E   E-  E-  E-  E-  E-  R-  R-  E-  E-  .   .   .   E-
        supervisor              representation  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        supervisor              audit           .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        supervisor              oversight       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        supervisor              statistics      .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        supervisor              subject-rights  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        supervisor              emergency       *   *   *-! *-! .   .   .   .   *-! .   .   .   .   .   .
        supervisor              integration     .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        approver                care            .   .   R-  R-  R-  R-  R-  .   .   .   .   .   .   .   .
        approver                representation  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        approver                audit           .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        approver                oversight       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        approver                statistics      .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        approver                subject-rights  .   .   *   *   .   .   .   *   .   .   .   .   .   .   .
        approver                emergency       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        approver                integration     .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        legal-representative    care            .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        legal-representative    representation  .   .   r   r   r   r   r   r   ro  r   r   .   .   .   .
        legal-representative    audit           .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        legal-representative    oversight       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        legal-representative    statistics      .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        legal-representative    subject-rights  .   .   r   r   r   r   r   r   ro  .   .   .   .   .   .
        legal-representative    emergency       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        legal-representative    integration     .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        child                   care            .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        child                   representation  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        child                   audit           .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        child                   oversight       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        child                   statistics      .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        child                   subject-rights  .   .   c   c   c   c   c   c   co  c   .   .   .   .   .
        child                   emergency       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        child                   integration     .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        auditor                 care            .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        auditor                 representation  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        auditor                 audit           .   .   *   *   *   *   *   *   *-  *   *   *   *   .   *
        auditor                 oversight       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        auditor                 statistics      .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        auditor                 subject-rights  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        auditor                 emergency       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        auditor                 integration     .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        oversight               care            .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        oversight               representation  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        oversight               audit           .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        oversight               oversight       .   .   *   *   *   *   *   .   .   *   *   *   *   .   .
        oversight               statistics      .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        oversight               subject-rights  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        oversight               emergency       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        oversight               integration     .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        statistician            care            .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        statistician            representation  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        statistician            audit           .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        statistician            oversight       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        statistician            statistics      .   .   .   .   .   .   .   .   .   .   .   .   *   .   .
        statistician            subject-rights  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        statistician            emergency       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        statistician            integration     .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        data-protection-officer care            .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        data-protection-officer representation  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        data-protection-officer audit           .   .   *   .   .   .   .   *   .   *   .   .   .   .   .
        data-protection-officer oversight       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        data-protection-officer statistics      .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        data-protection-officer subject-rights  .   .   *   *   *   .   .   *   *   *   .   .   .   .   .
        data-protection-officer emergency       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        data-protection-officer integration     .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        integration-client      care            .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        integration-client      representation  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        integration-client      audit           .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        integration-client      oversight       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        integration-client      statistics      .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        integration-client      subject-rights  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        integration-client      emergency       *   *   *-! .   .   .   .   .   .   .   .   .   .   .   .
        integration-client      integration     *   E   E-  E-  E-  E-  E-  .   .   E-  E-  .   .   .   E-
        operator                care            .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        operator                representation  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        operator                audit           .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        operator                oversight       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        operator                statistics      .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        operator                subject-rights  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        operator                emergency       .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
        operator                integration     .   .   .   .   .   .   .   .   .   .   .   .   .   *   .

        """;
}
