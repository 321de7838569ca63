namespace TokenStudio.Web.Hosting.Verbs;

/// <summary>What the web executable does instead of serving: TokenStudio.Web NAME ...</summary>
abstract class Verb
{
    public abstract string Name { get; }

    /// <summary>One line: its words and what it does.</summary>
    public abstract string Usage { get; }

    /// <returns>The exit code.</returns>
    public abstract Task<int> Run(VerbCall call);
}

/// <param name="Words">Those after the verb that are no options.</param>
/// <param name="Configuration">What the server would have: files, environment, options.</param>
sealed record VerbCall(IReadOnlyList<string> Words, IConfiguration Configuration, TextWriter Output, TextWriter Errors);
