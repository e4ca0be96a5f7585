using Ledger.Domain.Cases;

namespace Ledger.Api.Web.Cases.StatusParts;

/// <summary>The lines of one chapter: none where nothing of it is on the record.</summary>
internal delegate IEnumerable<StatusLine> StatusPart(Status status, StatusWords words);
