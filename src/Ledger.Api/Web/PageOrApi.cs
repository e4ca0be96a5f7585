using Ledger.Api.Problems;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing.Matching;

namespace Ledger.Api.Web;

/// <summary>
/// A person and a program use the same address for the same thing: where a page and an endpoint of the API both answer to it,
/// whoever ranks HTML first, as browsers do, gets the page and everyone else the data.
/// </summary>
public sealed class PageOrApi : MatcherPolicy, IEndpointSelectorPolicy
{
    // After the policies for method and content type have struck out what cannot answer at all.
    public override int Order => 1000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsPage) && !endpoints.All(IsPage);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var valid = Enumerable.Range(0, candidates.Count).Where(candidates.IsValidCandidate).ToArray();
        if (!valid.Any(i => IsPage(candidates[i].Endpoint)) || valid.All(i => IsPage(candidates[i].Endpoint))) return Task.CompletedTask;
        var page = Negotiation.PrefersHtml(httpContext.Request);
        foreach (var i in valid) candidates.SetValidity(i, IsPage(candidates[i].Endpoint) == page);
        return Task.CompletedTask;
    }

    private static bool IsPage(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;
}
