using TokenStudio.Model.Grants.Playing;
using TokenStudio.Onchain;

namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>SimpleProjectRegistry: the list that donation voting with a registry of its own asks. Its owner is Allo's in a play.</summary>
static class ProjectList
{
    public static void Add(AlloWorld world, Address project)
    {
        world.Allo.NeedOwner(world.Call);
        Call.Stop(world.Outside.Projects.Contains(project), "ALREADY_EXISTS");
        world.Outside = world.Outside with { Projects = world.Outside.Projects.Add(project) };
    }

    public static void Remove(AlloWorld world, Address project)
    {
        world.Allo.NeedOwner(world.Call);
        Call.Stop(!world.Outside.Projects.Contains(project), "DOESNT_EXIST");
        world.Outside = world.Outside with { Projects = world.Outside.Projects.Remove(project) };
    }
}
