using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Cases.Time;

namespace Ledger.Domain.Cases.Return;

/// <summary>
/// A return is planned, put off or called off (domain/protocols.md, B 22). The decision and the determination that it rests on are cited in
/// <see cref="Envelope.Refs"/>.
/// </summary>
public sealed record ReturnPlanned : Entry
{
    /// <summary>To which country, ISO 3166-1 alpha-2.</summary>
    [Text(2, Pattern.Country)]
    public required string To { get; init; }

    /// <summary>Whether it was planned, put off or called off.</summary>
    public required ReturnPlan ReturnPlan { get; init; }

    /// <summary>In what form.</summary>
    public ReturnMode? Mode { get; init; }

    /// <summary>When the child is to leave.</summary>
    public EventTime? PlannedFor { get; init; }

    /// <summary>By which way.</summary>
    public ReturnRoute? Route { get; init; }

    /// <summary>The authority that is to receive the child, by code.</summary>
    [Text(40, Pattern.Authority)]
    public string? Receiver { get; init; }
}

/// <summary>What was planned.</summary>
public enum ReturnPlan
{
    /// <summary>The return is planned.</summary>
    Planned,

    /// <summary>It is put off.</summary>
    PutOff,

    /// <summary>It is called off.</summary>
    CalledOff,
}

/// <summary>By which way a child is returned.</summary>
public enum ReturnRoute
{
    /// <summary>By land.</summary>
    Land,

    /// <summary>By air.</summary>
    Air,

    /// <summary>By sea.</summary>
    Sea,
}
