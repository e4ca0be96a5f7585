namespace Ledger.Api.Endpoints.Feed;

/// <summary>How the feed waits and how many may wait.</summary>
public sealed record FeedOptions
{
    /// <summary>The longest a request may ask to wait for something new.</summary>
    public const int LongestWait = 20;

    /// <summary>Most events of one answer (contract.md, READ).</summary>
    public const int MostEvents = 200;

    /// <summary>How often the ledger is asked whether it moved, once for all who wait.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>After how long without an event a stream says that it is alive, below the idle limits that proxies usually have.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many requests of one caller may wait at once.</summary>
    public int PerCaller { get; init; } = 4;

    /// <summary>How many requests may wait at once in all.</summary>
    public int InAll { get; init; } = 256;
}
