using System.Text.Encodings.Web;
using System.Text.Unicode;
using Ledger.Api.Problems;
using Ledger.Api.Web.Cases;
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
        services.AddSingleton<ICaseReader, RecordedCases>();
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

    /// <summary>MUST come before UseRouting, so that a refusal is routed to its page, and every answer carries the headers.</summary>
    public static IApplicationBuilder UseWeb(this IApplicationBuilder app)
    {
        app.UseSecurityHeaders();
        app.Use(FormCharset.RefuseOthersAsync);
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        return app.Use((context, next) =>
        {
            // A program gets the bare answer: only a browser that asked for a page is shown one.
            if (!Negotiation.PrefersHtml(context.Request)) context.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
            return next(context);
        });
    }

    public static WebApplication MapWeb(this WebApplication app)
    {
        app.MapMethods("/assets/{**file}", [HttpMethods.Get, HttpMethods.Head],
                (HttpContext context, Assets assets) => assets.Serve(context))
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapRazorPages().Add(PageMethods.Limit);
        return app;
    }
}
