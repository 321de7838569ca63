namespace TokenStudio.Web.Components.Layout;

/// <summary>What a screen too narrow for both sides shows of a section. Charts and checks are one view where there is room for the two.</summary>
enum PaneView
{
    Edit,
    Charts,
    Checks,
}
