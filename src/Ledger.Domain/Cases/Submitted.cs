namespace Ledger.Domain.Cases;

/// <summary>An entry as it is submitted and stored: envelope and body, without what recording adds.</summary>
/// <param name="Envelope">When, where, who and how it is known.</param>
/// <param name="Body">What the entry says.</param>
public abstract record Submitted(Envelope Envelope, Entry Body)
{
    /// <summary>The entry's id. Only a correction's replacement has none: it keeps the id of the entry that it corrects.</summary>
    public EntryId Id => Envelope.Id ?? default;

    /// <summary>Puts a body into an envelope.</summary>
    public static Submitted Of(Envelope envelope, Entry body) => Schema.EntryCatalogue.Of(body.GetType()).Wrap(envelope, body);
}

/// <summary>An entry of a known type as it is submitted and stored.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
/// <param name="Envelope">When, where, who and how it is known.</param>
/// <param name="Typed">What the entry says.</param>
public sealed record Submitted<T>(Envelope Envelope, T Typed) : Submitted(Envelope, Typed)
    where T : Entry;
