using Microsoft.AspNetCore.Mvc.Filters;

namespace Ledger.Api.Web;

/// <summary>Names the language of every page in its headers and keeps the one a visitor chose.</summary>
public sealed class LanguageFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        var http = context.HttpContext;
        PageLanguage.Remember(http);
        http.Response.Headers.ContentLanguage = PageLanguage.Of(http);
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
