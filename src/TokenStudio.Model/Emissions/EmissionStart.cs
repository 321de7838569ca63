using TokenStudio.Model.Kinds;
using TokenStudio.Model.Timing;

namespace TokenStudio.Model.Emissions;

/// <summary>The optional start of an emission whose own members do not name one.</summary>
static class EmissionStart
{
    public static MomentParameter Parameter { get; } = new("start", "Start") { Optional = true, Help = "When it begins, if not at launch." };

    public static Moment? Read(ObjectReading read) => read.Has(Parameter.Name) ? read.Get(Parameter) : null;

    public static Anchor Of(Moment? start, Timeline timeline) => start is { } moment ? moment.From(timeline.Origin) : timeline.Origin;
}
