"""Names of the Far East: the family names of China, Korea and Vietnam, and what their syllables look like."""

from __future__ import annotations

import re
import unicodedata

# Vietnamese family names, which stand first, and what the syllables behind them look like, their marks left out.
_VIETNAMESE = (
    "Nguyen Nguyễn Tran Trần Le Lê Pham Phạm Hoang Hoàng Huynh Huỳnh Phan Vu Vũ Vo Võ Dang Đặng Bui Bùi Do Đỗ Ho Hồ Ngo Ngô Duong Dương "
    "Ly Lý Dinh Đinh Trinh Trịnh Truong Trương Luong Lương Dao Đào Doan Đoàn Lam Lâm Phung Phùng Mai To Tô Cao Ta Tạ"
).split()
FAMILIES_OF_VIETNAM = " | ".join(f"'{name}'" for name in _VIETNAMESE)
_SYLLABLE = re.compile(r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?", re.I)
# Chinese family names in pinyin that are no German words, and what the syllables of given names look like.
CHINESE_NAMES = frozenset(
    (
        "Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Zhu Gao Lin Guo Luo Liang Zheng Xie Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen "
        "Zeng Peng Lü Lu Su Jiang Cai Jia Wei Xue Ye Yan Dai Xia Zhong Tian Fang Shi Yao Liao Zou Xiong Jin Kong Cui Qiu Qin Gu Hou Shao Meng Duan Lei "
        "Qian Yin Wen Hao Mao Yi Han Zhuang Ning Ouyang Sima Ma Hu"
    ).split()
)
# Family names of China that are words elsewhere, too: names behind an office only.
CHINESE_WORDS = frozenset(
    "Gong Bai He Pan Ren Tan Lai Wan Ding Hong Kang Lang Long Mei Pang Pei Qi Qu Ruan Sheng Song Tao Tong Weng Xi Xing You Yue Zang Zhan Zhen Zhuo Zong Zuo".split()
)
CHINESE = " | ".join(f"'{name}'" for name in sorted(CHINESE_NAMES | CHINESE_WORDS))
_PINYIN_ONE = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|üan|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un|ue|üe|ün|er|a|o|e|i|u|ü)"
)
PINYIN_SYLLABLE = re.compile(_PINYIN_ONE, re.I)
PINYIN = re.compile(f"{_PINYIN_ONE}(?:'?{_PINYIN_ONE})?", re.I)
# Korean family names; behind a given name of two syllables they are no German nouns.
KOREAN_NAMES = frozenset(
    (
        "Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Chang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong Moon Yang Bae Baek Ryu Nam Ha Noh "
        "Ban Chung Chun Hong Ko Koo Son Suh Youn Yun"
    ).split()
)
KOREAN = " | ".join(f"'{name}'" for name in sorted(KOREAN_NAMES))
KOREAN_SYLLABLE = re.compile(
    r"(?:[BDGHJKLMNPRSTWY]|Ch|Sh)?(?:[Yy]?(?:eo|ae|oo|ou|ee|eu|ui|oe|[aeiou])|[Ww][aeio])(?:ng|[hklmnpr])?", re.I
)
KOREAN_GIVEN = re.compile(r"[A-Z][a-z]{1,5}-[A-Z]?[a-z]{1,5}$")
SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,5}$")


def is_syllable(word: str) -> bool:
    """Is a word one syllable of Vietnamese?"""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return _SYLLABLE.fullmatch(bare.replace("Đ", "D").replace("đ", "d")) is not None


def is_chinese(words: list[str]) -> bool:
    """Are two words a Chinese name in the order of China, with a given name of two syllables: "Zhang Jianguo"?"""
    return (
        len(words) == 2
        and words[0] in CHINESE_NAMES
        and PINYIN.fullmatch(words[1]) is not None
        and PINYIN_SYLLABLE.fullmatch(words[1]) is None
    )


def is_korean(words: list[str]) -> bool:
    """Are two words a Korean name in the order of Korea: "Lee Kyung-Soo", "LEE Kyung-soo"?"""
    return (
        len(words) == 2
        and {words[0], words[0].capitalize()} & KOREAN_NAMES != frozenset()
        and KOREAN_GIVEN.match(words[1]) is not None
    )
