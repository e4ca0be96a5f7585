using System.Text.Encodings.Web;
using System.Text.Unicode;
using Ledger.Api.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.WebEncoders;

namespace Ledger.Api.Web;

/// <summary>The pages people read: Razor Pages in two languages, the files they need, and the headers that guard them.</summary>
public static class WebModule
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddSingleton<Assets>();
        services.AddSingleton<MatcherPolicy, PageOrApi>();
        services.AddHttpContextAccessor();
        services.AddScoped(provider =>
            Texts.In(PageLanguage.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!)));
        services.AddRazorPages(options =>
            {
                options.RootDirectory = "/Web/Pages";
                options.Conventions.ConfigureFilter(new LanguageFilter());
            })
            .AddApplicationPart(typeof(WebModule).Assembly);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "ledger-antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
        // Spanish text stays legible in the source of a page; what is dangerous in markup is encoded all the same.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    public static WebApplication MapWeb(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.Use((context, next) =>
        {
            // A program gets the bare answer: only a browser that asked for a page is shown one.
            if (!Negotiation.PrefersHtml(context.Request)) context.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
            return next(context);
        });
        app.MapMethods("/assets/{**file}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, Assets assets) => assets.Serve(context))
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapRazorPages();
        return app;
    }
}
