using TokenStudio.Presentation.Searching;

namespace TokenStudio.Web.Components.Commands;

/// <summary>What can be done and found where a person is now: every part of the page offers its own and takes it away as it goes.</summary>
public sealed class CommandBoard
{
    readonly List<Offered> _offered = [];
    readonly List<OfferedPlaces> _places = [];

    /// <summary>Raised as something is offered or taken away.</summary>
    public event Action? Changed;

    /// <summary>Ids of what can be done at all here, whether or not just now.</summary>
    public IReadOnlyList<string> Ids => [.. _offered.Select(o => o.Command.Id)];

    /// <summary>What can be done just now, in the order of the registry.</summary>
    public IEnumerable<StudioCommand> Possible => StudioCommands.All.Where(c => Of(c.Id) is { } offered && offered.IsPossible);

    /// <param name="owner">Who takes it away again.</param>
    /// <param name="run">Null where the browser does it.</param>
    /// <param name="when">Whether it is possible just now.</param>
    public void Offer(object owner, StudioCommand command, Func<Task>? run = null, Func<bool>? when = null)
    {
        _offered.Add(new(owner, command, run, when));
        Changed?.Invoke();
    }

    /// <summary>What can be found on a page, asked for each time somebody looks, and how to go there.</summary>
    public void Offer(object owner, Func<IEnumerable<SearchItem>> find, Func<string, Task> go) => _places.Add(new(owner, find, go));

    public void Withdraw(object owner)
    {
        _places.RemoveAll(p => ReferenceEquals(p.Owner, owner));
        if (_offered.RemoveAll(o => ReferenceEquals(o.Owner, owner)) > 0) Changed?.Invoke();
    }

    public IEnumerable<SearchItem> Found => _places.SelectMany(p => p.Find());

    /// <summary>Goes to a place of the page, such as a path of its document.</summary>
    public Task Go(string place) => _places.LastOrDefault()?.Go(place) ?? Task.CompletedTask;

    /// <summary>Does it, unless it cannot be done just now.</summary>
    public Task Run(string id) => Of(id) is { IsPossible: true, Run: { } run } ? run() : Task.CompletedTask;

    Offered? Of(string id) => _offered.FindLast(o => o.Command.Id == id);

    sealed record Offered(object Owner, StudioCommand Command, Func<Task>? Run, Func<bool>? When)
    {
        public bool IsPossible => When?.Invoke() ?? true;
    }

    sealed record OfferedPlaces(object Owner, Func<IEnumerable<SearchItem>> Find, Func<string, Task> Go);
}
