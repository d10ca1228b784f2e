use super::*;

const LARGE: Size = Size { width: 1600, height: 1200 };

fn cut(turn: Turn, x: u32, y: u32, height: u32) -> Cut {
    Cut { turn, x, y, height }
}

/// 1200 × 413 / 531 = 933.3; (1600 − 933) / 2 = 333.
#[test]
fn the_middle_is_the_largest_part_of_the_shape_of_a_portrait() {
    assert_eq!(Cut::middle(LARGE, Turn::None), Some(cut(Turn::None, 333, 0, 1200)));
    assert_eq!(Cut::middle(LARGE, Turn::None).map(Cut::width), Some(933));
    // 1200 × 531 / 413 = 1542.9; (1600 − 1542) / 2 = 29
    assert_eq!(Cut::middle(LARGE, Turn::Right), Some(cut(Turn::Right, 0, 29, 1542)));
}

#[test]
fn a_picture_of_the_very_size_is_cut_whole_and_a_smaller_one_not_at_all() {
    let of = |width, height| Cut::middle(Size { width, height }, Turn::None);

    assert_eq!(of(413, 531), Some(cut(Turn::None, 0, 0, 531)));
    assert_eq!(of(412, 531), None);
    assert_eq!(of(413, 530), None);
}

#[test]
fn a_picture_that_is_too_low_on_its_side_is_not_turned() {
    let high = Size { width: 500, height: 700 };
    let upright = Cut::middle(high, Turn::None).unwrap();

    assert_eq!(upright.moved(Move::TurnRight, high), None);
    assert!(upright.moved(Move::TurnRight, Size { width: 531, height: 700 }).is_some());
}

#[test]
fn four_quarters_bring_it_back() {
    let began = cut(Turn::None, 400, 300, 600);

    let mut turned = began;
    for _ in 0..4 {
        turned = turned.moved(Move::TurnRight, LARGE).unwrap();
    }
    let there_and_back =
        began.moved(Move::TurnLeft, LARGE).and_then(|cut| cut.moved(Move::TurnRight, LARGE)).unwrap();

    for cut in [turned, there_and_back] {
        assert_eq!((cut.turn, cut.height), (Turn::None, 600));
        assert!(cut.x.abs_diff(400) <= 4 && cut.y.abs_diff(300) <= 4, "{cut:?}");
    }
}

/// Clockwise, what was at the left comes to the top: its middle at (633, 600) of 1600 by 1200 goes to (1200 − 600, 633).
#[test]
fn a_turn_keeps_the_middle() {
    let turned = cut(Turn::None, 400, 300, 600).moved(Move::TurnRight, LARGE).unwrap();

    assert_eq!(turned.turn, Turn::Right);
    assert_eq!((turned.x + turned.width() / 2, turned.y + turned.height / 2), (600, 633));
}

/// On its side 700 by 900 is 700 high, where a portrait is 544 wide: about the middle, which is at (450, 350).
#[test]
fn a_turn_that_leaves_less_height_keeps_the_middle_too() {
    let size = Size { width: 700, height: 900 };
    let began = Cut::middle(size, Turn::None).unwrap();

    for by in [Move::TurnRight, Move::TurnLeft] {
        let turned = began.moved(by, size).unwrap();
        assert_eq!((turned.height, turned.width(), turned.y), (700, 544, 0));
        assert!((turned.x + 272).abs_diff(450) <= 1, "{turned:?}");
    }
}

#[test]
fn the_head_goes_where_it_is_sent_and_stops_at_the_edges() {
    let began = cut(Turn::None, 100, 100, 600);
    let moved = |by| began.moved(by, LARGE).unwrap();

    assert_eq!(moved(Move::Left), cut(Turn::None, 130, 100, 600));
    assert_eq!(moved(Move::Right), cut(Turn::None, 70, 100, 600));
    assert_eq!(moved(Move::Up), cut(Turn::None, 100, 130, 600));
    assert_eq!(moved(Move::Down), cut(Turn::None, 100, 70, 600));
    assert_eq!(cut(Turn::None, 10, 10, 600).moved(Move::Right, LARGE), Some(cut(Turn::None, 0, 10, 600)));
    // 1600 − 466
    assert_eq!(cut(Turn::None, 1130, 10, 600).moved(Move::Left, LARGE), Some(cut(Turn::None, 1134, 10, 600)));
}

#[test]
fn the_head_grows_until_the_portrait_has_no_more_pixels_and_shrinks_until_the_picture_ends() {
    let larger = cut(Turn::None, 400, 300, 540).moved(Move::Larger, LARGE).unwrap();
    let smaller = cut(Turn::None, 100, 10, 1190).moved(Move::Smaller, LARGE).unwrap();

    assert_eq!(larger.height, 531);
    assert_eq!((smaller.y, smaller.height), (0, 1200));
}

/// A face of 300 pixels at the middle of the picture: 300 / 0.5 = 600, 600 − 600 × 0.52 = 288.
#[test]
fn a_face_is_placed_where_a_portrait_has_it() {
    let face = Face { height: 300.0 / 1200.0, x: 0.5, y: 0.5 };

    let about = Cut::about(&face, LARGE, Turn::None).unwrap();

    assert_eq!((about.height, about.width()), (600, 466));
    assert_eq!((about.x, about.y), (567, 288));
}

#[test]
fn numbers_that_nobody_could_mean_are_brought_within_the_picture() {
    let typed = cut(Turn::None, u32::MAX, u32::MAX, u32::MAX);

    assert_eq!(typed.within(LARGE), Some(cut(Turn::None, 667, 0, 1200)));
    assert_eq!(cut(Turn::None, 5, 5, 0).within(LARGE).map(|cut| cut.height), Some(531));
    assert_eq!(typed.moved(Move::Left, LARGE), typed.within(LARGE));
}
